package org.grandstand.operations;

/** How much a call matters when not all can be served: what stands first is turned away first. */
public enum CallClass {
    BROWSING,
    ORDERING,
    /** Payment providers, gates and the staff's own calls. */
    PAYING
}
