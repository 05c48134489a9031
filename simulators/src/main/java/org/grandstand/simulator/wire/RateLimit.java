package org.grandstand.simulator.wire;

import java.time.Clock;

/** So many calls in each second of the clock, as providers count them; zero or less means no limit. */
public final class RateLimit {

    private final Clock clock;
    private final int perSecond;
    private long second;
    private int used;

    public RateLimit(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    /** Counts one call; false when this second is used up. */
    public synchronized boolean take() {
        startSecond();
        used++;
        return isUnlimited() || used <= perSecond;
    }

    /** Whether this second is used up, without counting a call. */
    public synchronized boolean isSpent() {
        startSecond();
        return !isUnlimited() && used >= perSecond;
    }

    private boolean isUnlimited() {
        return perSecond <= 0;
    }

    private void startSecond() {
        long now = clock.instant().getEpochSecond();
        if (now == second) return;
        second = now;
        used = 0;
    }
}
