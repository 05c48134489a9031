package org.grandstand.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U4.1")
class FailedAttemptsTest {

    private static final Instant NOW = Instant.parse("2027-05-18T04:00:00Z");

    @Test
    @DisplayName("the wait grows: none, none, 5 s, 30 s, 15 min, 30 min, and never more than a day")
    void grows() {
        assertThat(FailedAttempts.waitAfter(1, 5)).isZero();
        assertThat(FailedAttempts.waitAfter(2, 5)).isZero();
        assertThat(FailedAttempts.waitAfter(3, 5)).isEqualTo(Duration.ofSeconds(5));
        assertThat(FailedAttempts.waitAfter(4, 5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(FailedAttempts.waitAfter(5, 5)).isEqualTo(Duration.ofMinutes(15));
        assertThat(FailedAttempts.waitAfter(6, 5)).isEqualTo(Duration.ofMinutes(30));
        assertThat(FailedAttempts.waitAfter(1000, 5)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    @DisplayName("with three allowed the first one already waits, with ten the first seven do not")
    void followsThePolicy() {
        assertThat(FailedAttempts.waitAfter(1, 3)).isEqualTo(Duration.ofSeconds(5));
        assertThat(FailedAttempts.waitAfter(3, 3)).isEqualTo(Duration.ofMinutes(15));
        assertThat(FailedAttempts.waitAfter(7, 10)).isZero();
        assertThat(FailedAttempts.waitAfter(10, 10)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("five wrong passwords lock for 15 minutes to the second, and a right one forgets them")
    void locks() {
        FailedAttempts failures = new FailedAttempts();
        for (int i = 0; i < 5; i++) {
            failures.add(5, NOW);
        }
        assertThat(failures.waitUntil(NOW.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isPresent();
        assertThat(failures.waitUntil(NOW.plus(Duration.ofMinutes(15)))).isEmpty();
        failures.clear();
        failures.add(5, NOW);
        assertThat(failures.waitUntil(NOW)).isEmpty();
    }
}
