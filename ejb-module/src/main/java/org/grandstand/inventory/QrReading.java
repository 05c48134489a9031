package org.grandstand.inventory;

/**
 * What came of reading a QR code.
 *
 * @param ticket only there when the verdict is GENUINE
 */
public record QrReading(Verdict verdict, TicketQr ticket) {

    /** Whether our signature is on it. */
    public enum Verdict {
        GENUINE,
        /** Not one of our codes at all. */
        UNREADABLE,
        /** Signed, it says, with a key that we do not have. */
        UNKNOWN_KEY,
        /** Ours by its looks, but the signature does not fit. */
        FORGED
    }
}
