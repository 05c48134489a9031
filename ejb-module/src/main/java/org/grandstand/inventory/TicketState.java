package org.grandstand.inventory;

/** What a ticket is good for, as far as its seat says; whether it was used is the gate's knowledge. */
public enum TicketState {
    /** Its seat is sold: it admits. */
    VALID,
    /** Its seat is not sold (free, held, or not for sale): nobody may show it yet. */
    NOT_SOLD,
    /** Its seat went back; the code is never admitted again. */
    VOID
}
