package org.grandstand.inventory.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.inventory.Admitted;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.QuotaDraw;
import org.grandstand.inventory.SeatWish;
import org.grandstand.inventory.TicketState;
import org.grandstand.inventory.TicketView;
import org.grandstand.inventory.control.TicketCodes;
import org.grandstand.inventory.control.TicketRows;
import org.grandstand.kernel.control.Database;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I0")
class SeatsTakenBackTest {

    private static final long SESSION = 7;
    private static final long ORDER = 1;
    private static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");
    private static final HeldSeat SEAT = new HeldSeat(ORDER, SESSION, 3, "A");

    private final TestSchema schema = new TestSchema();
    private Database database;
    private SeatHolds holds;
    private TicketRows tickets;

    @BeforeEach
    void oneSeatSold() {
        Wiring wiring = new Wiring()
                .with(AnnouncementChannel.class, news -> {})
                .with(DataSource.class, schema.source())
                .with(TransactionSynchronizationRegistry.class, schema.transaction());
        database = wiring.get(Database.class);
        holds = wiring.get(SeatHolds.class);
        tickets = wiring.get(TicketRows.class);
        TicketCodes ticketCodes = wiring.get(TicketCodes.class);
        String[] codes = ticketCodes.fresh(5, ticketCodes.beginning());
        database.jdbi().useHandle(handle -> {
            for (int seat = 0; seat < codes.length; seat++) {
                handle.execute(
                        "insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code) "
                                + "values (?, ?, 'S', 'A', 'F', ?)",
                        SESSION,
                        seat,
                        codes[seat]);
            }
            handle.execute(
                    "insert into inventory_quota (session_id, price_level, audience, quota, taken) values (?, 'A', 'PUBLIC', 1, 0)",
                    SESSION);
        });
        schema.inTransaction(() -> {
            holds.take(List.of(new SeatWish(ORDER, SESSION, List.of(SEAT.position()))));
            holds.draw(List.of(new QuotaDraw(ORDER, SESSION, "A", 1)));
            return holds.sell(List.of(SEAT));
        });
    }

    private TicketView ticket() {
        return tickets.at(SESSION, List.of(SEAT.position())).get(0);
    }

    private List<HeldSeat> takeBack(HeldSeat seat) {
        return schema.inTransaction(() -> holds.takeBack(List.of(seat), "REFUNDED", NOW));
    }

    @Test
    @DisplayName("a sold seat goes back to sale under a fresh code, and the old code stays void for ever")
    void freshCode() {
        String old = ticket().code();

        assertThat(takeBack(SEAT)).containsExactly(SEAT);

        TicketView now = ticket();
        assertThat(now.code()).isNotEqualTo(old).matches(TicketCodes::valid);
        assertThat(now.state()).isEqualTo(TicketState.NOT_SOLD);
        assertThat(now.order()).isNull();
        assertThat(tickets.byCode(old)).isEmpty();
        assertThat(tickets.voided(old)).get().satisfies(gone -> {
            assertThat(gone.state()).isEqualTo(TicketState.VOID);
            assertThat(gone.order()).isEqualTo(ORDER);
        });
    }

    @Test
    @Tag("G3")
    @DisplayName("a ticket lets somebody in once, is known to have done so, and never after it was taken back")
    void admitted() {
        String old = ticket().code();

        assertThat(schema.inTransaction(() -> tickets.admit(new Admitted(old, NOW, "East 1"))))
                .isTrue();
        assertThat(schema.inTransaction(() -> tickets.admit(new Admitted(old, NOW, "East 2"))))
                .isFalse();
        assertThat(schema.inTransaction(() -> tickets.admitted(SESSION, List.of(2, 3, 4))))
                .containsExactly(new Admitted(old, NOW, "East 1"));

        takeBack(SEAT);
        assertThat(schema.inTransaction(() -> tickets.admit(new Admitted(old, NOW, "East 1"))))
                .isFalse();
        assertThat(schema.inTransaction(() -> tickets.admitted(SESSION, List.of(3))))
                .isEmpty();
        assertThat(schema.inTransaction(() -> tickets.admit(new Admitted(ticket().code(), NOW, null))))
                .isTrue();
    }

    @Test
    @DisplayName("the seat and its share of the quota can be sold again, to somebody else")
    void soldAgain() {
        takeBack(SEAT);
        HeldSeat again = new HeldSeat(2, SESSION, SEAT.position(), "A");

        schema.inTransaction(() -> {
            assertThat(holds.take(List.of(new SeatWish(2, SESSION, List.of(SEAT.position()))))
                            .missing())
                    .isEmpty();
            assertThat(holds.draw(List.of(new QuotaDraw(2, SESSION, "A", 1)))).isEmpty();
            return holds.sell(List.of(again));
        });

        assertThat(ticket().state()).isEqualTo(TicketState.VALID);
        assertThat(ticket().order()).isEqualTo(2L);
    }

    @Test
    @DisplayName("what another order bought, or nobody, is not taken back")
    void onlyTheirOwn() {
        String old = ticket().code();

        assertThat(takeBack(new HeldSeat(2, SESSION, SEAT.position(), "A"))).isEmpty();
        assertThat(takeBack(new HeldSeat(ORDER, SESSION, 4, "A"))).isEmpty();
        assertThat(takeBack(SEAT)).hasSize(1);
        assertThat(takeBack(SEAT)).isEmpty();

        assertThat(tickets.voided(old)).isNotEqualTo(Optional.empty());
        int voided = database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from inventory_void_ticket")
                        .mapTo(Integer.class)
                        .one());
        assertThat(voided).isEqualTo(1);
    }
}
