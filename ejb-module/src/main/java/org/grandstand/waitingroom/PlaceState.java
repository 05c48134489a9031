package org.grandstand.waitingroom;

/** Where one person stands in a waiting room. */
public enum PlaceState {
    /** In the draw that has not been made yet. */
    IN_DRAW,
    /** In the queue with a place. */
    WAITING,
    /** May order now. */
    ADMITTED,
    /** Was let in and let the time pass; may go to the end of the queue. */
    MISSED,
    /** The room has been closed or is over: no place is needed. */
    NOT_NEEDED
}
