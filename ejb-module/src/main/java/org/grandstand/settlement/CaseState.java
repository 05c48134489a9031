package org.grandstand.settlement;

/** Life of a discrepancy case. */
public enum CaseState {
    OPEN,
    /** Somebody proposed how to end it; a second person must agree. */
    PROPOSED,
    RESOLVED
}
