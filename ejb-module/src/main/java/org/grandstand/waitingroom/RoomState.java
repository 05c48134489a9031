package org.grandstand.waitingroom;

/** Where a waiting room stands at a moment. */
public enum RoomState {
    /** Not open yet. */
    PREPARED,
    /** People may take a place in the draw. */
    OPEN,
    /** The sale has opened and the order is being made; takes seconds. */
    DRAWING,
    /** People are let in. */
    ADMITTING,
    /** Staff have stopped letting people in for the moment. */
    PAUSED,
    /** Staff have closed the room: everybody may order. */
    CLOSED,
    /** The sale is over. */
    ENDED
}
