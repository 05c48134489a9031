package org.grandstand.settlement;

/** The accounts of the books. */
public enum Account {
    /** What providers hold of ours and have not paid out. */
    PROVIDER_CLEARING,
    BANK,
    /** What payers gave for tickets. */
    TICKET_MONEY,
    /** What payers are to get back and have not got yet. */
    PAYBACKS_DUE,
    /** Money of which nobody knows yet whose it is. */
    SUSPENSE,
    /** What reconciliation had to write off, or found too much. */
    DIFFERENCES,
    PROVIDER_FEES
}
