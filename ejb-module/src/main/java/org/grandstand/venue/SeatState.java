package org.grandstand.venue;

/** The physical state of a venue's seat (I1.1). */
public enum SeatState {
    /** Nothing to say about it. */
    NORMAL('.'),
    /** For a wheelchair or with a companion's place. */
    ACCESSIBLE('w'),
    /** The view is restricted. */
    OBSTRUCTED('o'),
    /** There, but nobody can sit on it. */
    DAMAGED('d'),
    /** No longer there; its position stays taken for ever. */
    REMOVED('r');

    private final char mark;

    SeatState(char mark) {
        this.mark = mark;
    }

    /** How a plan writes the state, one character a seat. */
    public char mark() {
        return mark;
    }

    /** Whether somebody can sit there. */
    public boolean usable() {
        return this != DAMAGED && this != REMOVED;
    }

    /** Reads what {@link #mark} wrote. */
    public static SeatState of(char mark) {
        for (SeatState state : values()) {
            if (state.mark == mark) {
                return state;
            }
        }
        throw new IllegalArgumentException("no seat state is written " + mark);
    }
}
