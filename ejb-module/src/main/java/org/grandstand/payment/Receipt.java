package org.grandstand.payment;

/** What became of a notification. */
public enum Receipt {
    /** It told something new. */
    TAKEN,
    /** It told what was known, or came a second time. */
    REPEATED,
    /** It is true but names no charge or payback of ours, or is of a kind we do not follow. */
    UNKNOWN,
    /** The signature, its time or its certificate is wrong. */
    FORGED,
    /** The signature is right but the content cannot be read. */
    UNREADABLE
}
