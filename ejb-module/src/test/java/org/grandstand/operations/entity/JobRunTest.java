package org.grandstand.operations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.JobState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O4")
class JobRunTest {

    private static final Instant NOW = Instant.parse("2027-05-18T04:00:00Z");

    private JobRun run;

    @BeforeEach
    void begin() {
        run = new JobRun("generate-bowls", "venues.csv", "{}", "staff:1:li.lei", NOW);
        run.claim("a", NOW);
    }

    @Test
    @DisplayName("speed and end are told from what was done since the run was taken up")
    void pace() {
        assertThat(run.view().expectedAt()).isNull();
        run.progressed("a", 10, 100, NOW);
        assertThat(run.view().itemsPerSecond()).isZero();
        run.progressed("a", 40, 100, NOW.plusSeconds(60));
        assertThat(run.view().itemsPerSecond()).isEqualTo(0.5, within(1e-9));
        assertThat(run.view().expectedAt()).isEqualTo(NOW.plusSeconds(180));
    }

    @Test
    @DisplayName("a pause stops the work at its next item, does not count for the speed, and tells no end")
    void pauses() {
        run.progressed("a", 0, 100, NOW);
        run.progressed("a", 50, 100, NOW.plusSeconds(50));
        run.pause();
        assertThat(run.progressed("a", 51, 100, NOW.plusSeconds(51))).isFalse();
        assertThat(run.view().expectedAt()).isNull();
        run.resume();
        assertThat(run.claim("b", NOW.plusSeconds(1000))).isTrue();
        run.progressed("b", 51, 100, NOW.plusSeconds(1000));
        run.progressed("b", 61, 100, NOW.plusSeconds(1010));
        assertThat(run.view().itemsPerSecond()).isEqualTo(1, within(1e-9));
    }

    @Test
    @DisplayName("what was cancelled stays cancelled although its last item came to an end")
    void cancelled() {
        run.cancel(NOW);
        run.finished("a", "10 seats", NOW);
        run.failed("a", "broken", NOW);
        assertThat(run.view().state()).isEqualTo(JobState.CANCELLED);
        assertThatThrownBy(run::resume).isInstanceOf(Rejected.class);
    }

    @Test
    @DisplayName("work that ended while a pause was asked for is done")
    void doneInSpiteOfPause() {
        run.progressed("a", 99, 100, NOW);
        run.pause();
        run.finished("a", "all", NOW);
        assertThat(run.view().state()).isEqualTo(JobState.DONE);
        assertThat(run.view().doneItems()).isEqualTo(100);
    }

    @Test
    @Tag("N4")
    @DisplayName("a node that slept while another took the run over can neither end nor fail it")
    void awokenTooLate() {
        run.claim("b", NOW.plus(JobRun.SILENCE).plusSeconds(1));
        run.finished("a", "all", NOW.plusSeconds(40));
        run.failed("a", "broken", NOW.plusSeconds(40));
        assertThat(run.view().state()).isEqualTo(JobState.RUNNING);
        run.finished("b", "all", NOW.plusSeconds(50));
        assertThat(run.view().state()).isEqualTo(JobState.DONE);
    }
}
