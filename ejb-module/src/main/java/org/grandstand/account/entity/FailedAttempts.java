package org.grandstand.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row and the wait they earn (U4.1): none for the first two, then 5 and 30 seconds, 15 minutes from
 * the fifth, doubled by every further one up to a day.
 */
@Embeddable
public class FailedAttempts {

    public static final int LOCKING = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofDays(1);

    @Column(name = "failed_attempts")
    private int count;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    public void add(Instant now) {
        count++;
        Duration wait = waitAfter(count);
        lockedUntil = wait.isZero() ? null : now.plus(wait);
    }

    public void clear() {
        count = 0;
        lockedUntil = null;
    }

    /** Until when no password is looked at; empty when one may be tried now. */
    public Optional<Instant> waitUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(until -> now.isBefore(until));
    }

    public int count() {
        return count;
    }

    static Duration waitAfter(int failures) {
        return switch (failures) {
            case 0, 1, 2 -> Duration.ZERO;
            case 3 -> Duration.ofSeconds(5);
            case 4 -> Duration.ofSeconds(30);
            default -> {
                Duration doubled = LOCK.multipliedBy(1L << Math.min(failures - LOCKING, 7));
                yield doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
            }
        };
    }
}
