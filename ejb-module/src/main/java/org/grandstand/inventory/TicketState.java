package org.grandstand.inventory;

/** What a ticket is good for, as far as its seat says; whether somebody came in with it is told by {@link Admitted}. */
public enum TicketState {
    /** Its seat is sold: it admits. */
    VALID,
    /** Its seat is open to sale and not sold (free or held): nobody may show it yet. */
    NOT_SOLD,
    /** Its seat is registered or occupied: such a ticket may be made though it is never sold (I0). */
    NOT_PUBLIC,
    /** Its seat is an emergency seat that was not turned: it has no ticket for anybody (I0, I3.2). */
    KEPT_BACK,
    /** Its seat went back; the code is never admitted again. */
    VOID
}
