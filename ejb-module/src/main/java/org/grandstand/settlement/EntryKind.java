package org.grandstand.settlement;

/** Why something was booked. */
public enum EntryKind {
    CAPTURE,
    PAYBACK,
    FEES,
    /** What the resolution of a case moved. */
    ADJUSTMENT
}
