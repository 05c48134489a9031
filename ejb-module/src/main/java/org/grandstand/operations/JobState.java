package org.grandstand.operations;

/** Where a run of long work stands. */
public enum JobState {
    WAITING,
    RUNNING,
    PAUSED,
    DONE,
    FAILED,
    CANCELLED;

    public boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
