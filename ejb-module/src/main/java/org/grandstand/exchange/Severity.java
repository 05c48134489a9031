package org.grandstand.exchange;

/** What a finding means for its row. */
public enum Severity {
    /** Worth knowing; the row is taken. */
    NOTE,
    /** Probably not meant; the row is taken. */
    WARNING,
    /** Touches what was promised to others; the row is taken only when the person says that this was seen. */
    CONSENT,
    /** The row cannot be taken. */
    ERROR
}
