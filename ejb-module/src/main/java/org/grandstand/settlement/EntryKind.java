package org.grandstand.settlement;

/** Why something was booked. */
public enum EntryKind {
    CAPTURE,
    /** Tickets were taken back: their price is owed to the payer. */
    VOID,
    /** Money for which there never was a ticket is owed to the payer. */
    RETURN,
    PAYBACK,
    FEES,
    /** What the resolution of a case moved. */
    ADJUSTMENT
}
