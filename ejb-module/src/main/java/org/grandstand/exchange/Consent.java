package org.grandstand.exchange;

import org.grandstand.kernel.Rejected;

/**
 * What a person agreed to when asking for an import.
 *
 * @param mode what becomes of flawed rows
 * @param effectsSeen whether rows that touch what was promised to others may be taken
 * @param seen fingerprint of the report that the person looked at; empty when there was none
 */
public record Consent(ApplyMode mode, boolean effectsSeen, String seen) {

    /** For files whose report nobody looked at: flawed rows and rows with effects are not wanted. */
    public static Consent unseen(ApplyMode mode) {
        return new Consent(mode, false, "");
    }

    /**
     * What is done now must be what was shown: others may have worked since.
     *
     * @throws Rejected exchange.changed-since-preview
     */
    public ImportReport given(ImportReport report) {
        if (!seen.isEmpty() && !seen.equals(report.fingerprint())) {
            throw Rejected.state("exchange.changed-since-preview");
        }
        return report;
    }
}
