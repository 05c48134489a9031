package org.grandstand.exchange;

import java.io.Serializable;
import java.util.List;

/**
 * What is said about one line of a file.
 *
 * @param row number as a spreadsheet counts it
 * @param about what the line is about, in the file's own words, such as a session's number and name
 * @param findings everything found in it
 */
public record ReportLine(int row, String about, LineEffect effect, List<Finding> findings) implements Serializable {

    public ReportLine {
        findings = List.copyOf(findings);
    }

    public boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
