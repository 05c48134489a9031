package org.grandstand.exchange;

/** What a line of a file does to what is there. */
public enum LineEffect {
    /** Adds something that was not there. */
    NEW,
    /** Changes something that is there. */
    CHANGED,
    /** Says what is there already. */
    UNCHANGED,
    /** Good; what it does shows only together with the other lines. */
    TAKEN,
    /** Cannot be taken. */
    FLAWED
}
