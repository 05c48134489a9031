package org.grandstand.waitingroom.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("K5")
class AdmissionLineTest {

    private static final Instant START = Instant.parse("2027-05-18T02:00:00Z");

    private static AdmissionLine line(PaceStep... steps) {
        return new AdmissionLine(List.of(steps));
    }

    private static PaceStep step(long seconds, int perMinute) {
        return new PaceStep(START.plusSeconds(seconds), perMinute);
    }

    @Test
    @DisplayName(
            "nobody is let in before the first step, and the first of sixty a minute after one second, not a moment sooner")
    void borders() {
        AdmissionLine line = line(step(0, 60));

        assertThat(line.admitted(START.minusSeconds(5))).isZero();
        assertThat(line.admitted(START)).isZero();
        assertThat(line.admitted(START.plusMillis(999))).isZero();
        assertThat(line.admitted(START.plusMillis(1000))).isEqualTo(1);
        assertThat(line.admittedAt(1)).contains(START.plusMillis(1000));
        assertThat(line.admittedAt(60)).contains(START.plusSeconds(60));
    }

    @Test
    @DisplayName("while paused nobody is let in, and what was begun before counts on after")
    void paused() {
        AdmissionLine line = line(step(0, 40), step(2, 0), step(100, 40)); // two seconds: one and a third

        assertThat(line.admitted(START.plusSeconds(50))).isEqualTo(1);
        assertThat(line.admitted(START.plusMillis(100_999))).isEqualTo(1);
        assertThat(line.admitted(START.plusMillis(101_000))).isEqualTo(2);
        assertThat(line.admittedAt(2)).contains(START.plusMillis(101_000));
        assertThat(line.paused()).isFalse();
    }

    @Test
    @DisplayName("when the line stands still nobody can tell when a place is let in")
    void standing() {
        AdmissionLine line = line(step(0, 60), step(10, 0));

        assertThat(line.admittedAt(10)).contains(START.plusSeconds(10));
        assertThat(line.admittedAt(11)).isEmpty();
        assertThat(line(new PaceStep[0]).admittedAt(1)).isEmpty();
        assertThat(line.paused()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName(
            "whatever the paces were, a place is let in exactly when as many have been let in, and time takes nobody back")
    void consistent(long seed) {
        Random random = new Random(seed);
        List<PaceStep> steps = new ArrayList<>();
        long at = 0;
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            steps.add(step(at, random.nextInt(4) == 0 ? 0 : random.nextInt(1, 5_000)));
            at += random.nextInt(1, 120);
        }
        AdmissionLine line = new AdmissionLine(steps);
        long before = 0;
        for (int second = 0; second < at + 60; second++) {
            long admitted = line.admitted(START.plusSeconds(second));
            assertThat(admitted).isGreaterThanOrEqualTo(before);
            before = admitted;
        }
        for (long place = 1; place <= before; place += random.nextInt(1, 40)) {
            Instant admittedAt = line.admittedAt(place).orElseThrow();
            assertThat(line.admitted(admittedAt)).isGreaterThanOrEqualTo(place);
            assertThat(line.admitted(admittedAt.minusMillis(1))).isLessThan(place);
        }
    }
}
