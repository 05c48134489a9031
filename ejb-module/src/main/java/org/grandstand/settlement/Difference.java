package org.grandstand.settlement;

/** What is wrong between our books and the provider. */
public enum Difference {
    /** The bill does not show what moved by our books. */
    ONLY_OURS,
    /** Our books do not know what the bill shows. */
    ONLY_THEIRS,
    AMOUNT_DIFFERS,
    /** The bill shows it undone. */
    STATE_DIFFERS,
    /** The provider would not give money back. */
    PAYBACK_FAILED
}
