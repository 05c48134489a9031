package org.grandstand.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row and the wait they earn (U4.1). The policy says how many keep the account waiting for 15 minutes;
 * the two before earn 5 and 30 seconds, every further one doubles the wait up to a day.
 */
@Embeddable
public class FailedAttempts {

    public static final Duration LOCK = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration SECOND_WAIT = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 7;

    @Column(name = "failed_attempts")
    private int count;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    /** @param locking how many in a row the policy allows until the long wait begins */
    public void add(int locking, Instant now) {
        count++;
        Duration wait = waitAfter(count, locking);
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

    static Duration waitAfter(int failures, int locking) {
        if (failures < locking) {
            return switch (locking - failures) {
                case 1 -> SECOND_WAIT;
                case 2 -> FIRST_WAIT;
                default -> Duration.ZERO;
            };
        }
        Duration doubled = LOCK.multipliedBy(1L << Math.min(failures - locking, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
