package org.grandstand.exchange;

/** What a finding means for its row. */
public enum Severity {
    /** Worth knowing; the row is taken. */
    NOTE,
    /** Probably not meant; the row is taken. */
    WARNING,
    /** The row cannot be taken. */
    ERROR
}
