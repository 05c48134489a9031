package org.grandstand.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.grandstand.operations.FirstAnswer;
import org.grandstand.operations.RepeatableWrite;
import org.grandstand.testing.MovableClock;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X1")
class RepeatsTest {

    private static final Instant NOON = Instant.parse("2027-05-01T04:00:00.123456789Z");
    private static final FirstAnswer MADE = new FirstAnswer(201, "http://here/holders/7", "{\"id\":\"7\"}");

    private static TestSchema schema;
    private static int keys;

    private final MovableClock clock = new MovableClock(NOON);
    private Repeats repeats;
    private RepeatableWrite write;

    @BeforeAll
    static void migrate() {
        schema = new TestSchema();
    }

    @BeforeEach
    void wire() {
        repeats = new Wiring()
                .with(DataSource.class, schema.source())
                .with(Clock.class, clock)
                .get(Repeats.class);
        write = new RepeatableWrite("customer:1:", "key-" + keys++, "aa");
    }

    private Optional<FirstAnswer> begin(RepeatableWrite one) {
        return schema.inTransaction(() -> repeats.begin(one));
    }

    @Test
    @DisplayName("the same write under the same key is answered as the first time")
    void answeredOnce() {
        assertThat(begin(write)).isEmpty();
        repeats.answered(write, MADE);

        assertThat(begin(write)).contains(MADE);
    }

    @Test
    @DisplayName("another write under the same key is refused, another caller's key is his own")
    void otherContent() {
        begin(write);
        repeats.answered(write, MADE);

        assertThatThrownBy(() -> begin(new RepeatableWrite(write.caller(), write.key(), "bb")))
                .hasMessageStartingWith("operations.key-used-for-another-request");
        assertThat(begin(new RepeatableWrite("customer:2:", write.key(), "bb"))).isEmpty();
    }

    @Test
    @DisplayName("while the first is at work the second waits, up to a minute; then it takes over, and only one does")
    void atWork() {
        begin(write);
        clock.set(NOON.plus(Repeats.AT_WORK_AT_MOST).minusMillis(1));
        assertThatThrownBy(() -> begin(write)).hasMessageStartingWith("operations.write-at-work");

        clock.set(NOON.plus(Repeats.AT_WORK_AT_MOST));
        assertThat(begin(write)).isEmpty();
        assertThatThrownBy(() -> begin(write)).hasMessageStartingWith("operations.write-at-work");
    }

    @Test
    @DisplayName("what was refused is judged anew")
    void refused() {
        begin(write);
        repeats.refused(write);

        assertThat(begin(write)).isEmpty();
    }

    @Test
    @DisplayName("an answer is kept for a day, and not a moment longer than the next clearing")
    void cleared() {
        begin(write);
        repeats.answered(write, MADE);
        clock.set(NOON.plus(Repeats.KEPT).minusMillis(1));
        repeats.clear();
        assertThat(begin(write)).contains(MADE);

        clock.set(NOON.plus(Repeats.KEPT).plusMillis(1));
        repeats.clear();
        assertThat(begin(write)).isEmpty();
    }
}
