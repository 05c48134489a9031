package org.grandstand.inventory;

/** How far a session's seating is. */
public enum SeatingState {
    /** Still being arranged; there are no tickets. */
    DRAFT,
    /** Fixed: each seat has its ticket, and only emergency seats may still turn (I3.2). */
    CONFIRMED
}
