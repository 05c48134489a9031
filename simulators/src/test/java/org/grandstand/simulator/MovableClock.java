package org.grandstand.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, shifted by as much as a test wants. */
public final class MovableClock extends Clock {

    private volatile Duration shift = Duration.ZERO;
    private volatile Instant frozen;

    public void advance(Duration more) {
        shift = shift.plus(more);
    }

    /** From here on the time stands still, but for what a test adds. */
    public void freeze() {
        frozen = Instant.now();
    }

    @Override
    public Instant instant() {
        return (frozen == null ? Instant.now() : frozen).plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
