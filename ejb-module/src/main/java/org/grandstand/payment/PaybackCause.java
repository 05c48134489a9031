package org.grandstand.payment;

/** What is owed back to a payer, as the books tell it apart. */
public enum PaybackCause {
    /** Money for which there never was a ticket: it came too late, twice, or in another amount. */
    NO_TICKET,
    /** The price of tickets that were taken back. */
    TICKETS_VOIDED
}
