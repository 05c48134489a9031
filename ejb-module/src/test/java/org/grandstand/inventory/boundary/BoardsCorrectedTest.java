package org.grandstand.inventory.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.kernel.control.Database;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class BoardsCorrectedTest {

    /** The last seat of a session so large that correcting one of them is a round's work. */
    private static final int SEAT = 99_999;

    private static final List<Long> SESSIONS = List.of(1L, 2L, 3L);

    private final TestSchema schema = new TestSchema();
    private Database database;
    private Availability availability;

    @BeforeEach
    void threeSessionsLookedAt() {
        Wiring wiring = new Wiring()
                .with(Clock.class, Clock.systemUTC())
                .with(AnnouncementChannel.class, news -> {})
                .with(DataSource.class, schema.source())
                .with(TransactionSynchronizationRegistry.class, schema.transaction());
        database = wiring.get(Database.class);
        availability = wiring.get(Availability.class);
        for (long session : SESSIONS) {
            database.jdbi()
                    .useHandle(handle -> handle.execute(
                            "insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code) "
                                    + "values (?, ?, 'S', 'A', 'F', ?)",
                            session,
                            SEAT,
                            "CODE" + session));
            assertThat(availability.gone(session, List.of(SEAT))).isEmpty();
        }
    }

    private void takenBehindItsBack() {
        database.jdbi().useHandle(handle -> handle.execute("update inventory_session_seat set state = 'N'"));
    }

    private List<Long> corrected() {
        return LongStream.of(1, 2, 3)
                .filter(session ->
                        availability.full(session).orElseThrow().remaining().get("A") == 0)
                .boxed()
                .toList();
    }

    @Test
    @DisplayName("what was missed is healed a round at a time, the board that waits longest first")
    void roundByRound() {
        takenBehindItsBack();

        availability.correct();
        assertThat(corrected()).containsExactly(1L);
        availability.correct();
        assertThat(corrected()).containsExactly(1L, 2L);
        availability.correct();
        assertThat(corrected()).containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("a board nobody asked for since its correction is left alone until all are corrected")
    void onlyAskedFor() {
        availability.correct();
        takenBehindItsBack();

        availability.correct();
        availability.correct();
        availability.correct();
        assertThat(corrected()).containsExactly(2L, 3L);

        availability.correctAll();
        assertThat(corrected()).containsExactly(1L, 2L, 3L);
    }

    @Test
    @Tag("N4")
    @DisplayName("what other nodes told of is looked up for all sessions together, and nothing else")
    void lookedUp() {
        BitSet seat = new BitSet();
        seat.set(SEAT);
        takenBehindItsBack();

        availability.lookUp(Map.of(1L, seat, 2L, seat, 77L, seat));
        assertThat(corrected()).containsExactly(1L, 2L);

        database.jdbi()
                .useHandle(
                        handle -> handle.execute("update inventory_session_seat set state = 'F' where session_id = 1"));
        availability.lookUp(Map.of(1L, seat, 2L, seat));
        assertThat(corrected()).containsExactly(2L);
    }
}
