package org.grandstand.programme;

/** Whether a session is going to be held. */
public enum SessionState {
    SCHEDULED,
    CANCELLED
}
