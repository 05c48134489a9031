package org.grandstand.exchange;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.grandstand.kernel.Refusals;

/**
 * Something to say about a row of a file.
 *
 * @param row number as a spreadsheet counts it
 * @param column heading of the column; empty when it concerns the whole row
 * @param code refusal code with texts in both languages
 * @param facts what the text needs
 * @param value what stands in the cell; empty when it concerns the whole row
 */
public record Finding(int row, String column, Severity severity, String code, Map<String, Object> facts, String value)
        implements Serializable {

    public String text(Locale locale) {
        return Refusals.text(code, facts, locale);
    }
}
