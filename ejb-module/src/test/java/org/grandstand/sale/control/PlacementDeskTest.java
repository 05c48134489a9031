package org.grandstand.sale.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.events.control.Queues;
import org.grandstand.inventory.control.SeatIndex;
import org.grandstand.inventory.control.SeatIndexes;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.boundary.OrderPlacement;
import org.grandstand.sale.boundary.RepeatedOrders;
import org.grandstand.testing.RecordedQueues;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.grandstand.venue.VenuePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5.3")
class PlacementDeskTest {

    private static final long SESSION = 7;
    private static final int SEATS = 6;
    private static final int LIMIT = 4;
    private static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");

    private final TestSchema schema = new TestSchema();
    private Database database;
    private PlacementDesk desk;
    private OrderIntake intake;
    private RepeatQuestions questions;
    private OrderPlacement placement;
    private RepeatedOrders repeats;

    @BeforeEach
    void oneRowOnSale() {
        Wiring wiring = new Wiring()
                .with(DataSource.class, schema.source())
                .with(jakarta.transaction.TransactionSynchronizationRegistry.class, schema.transaction())
                .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
                .with(Queues.class, new RecordedQueues(Set.of()))
                .with(AnnouncementChannel.class, news -> {})
                .with(Nodes.class, new Nodes())
                .with(Charges.class, new Charges())
                .with(SeatIndexes.class, new OneRow())
                .with(OrderCards.class, new ShortCards())
                .with(TermsBook.class, new FixedTerms());
        desk = wiring.get(PlacementDesk.class);
        intake = wiring.get(OrderIntake.class);
        questions = wiring.get(RepeatQuestions.class);
        placement = wiring.get(OrderPlacement.class);
        repeats = wiring.get(RepeatedOrders.class);
        database = wiring.get(Database.class);
        database.jdbi().useHandle(handle -> {
            for (int seat = 0; seat < SEATS; seat++) {
                handle.execute(
                        "insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code) "
                                + "values (?, ?, 'S', 'A', 'F', ?)",
                        SESSION,
                        seat,
                        "T" + seat);
            }
            handle.execute(
                    "insert into inventory_quota (session_id, price_level, audience, quota, taken) values (?, 'A', 'PUBLIC', ?, 0)",
                    SESSION,
                    SEATS);
        });
    }

    /** One row of six seats. */
    private static final class OneRow extends SeatIndexes {
        @Override
        public SeatIndex of(long venue) {
            List<String> numbers =
                    IntStream.rangeClosed(1, SEATS).mapToObj(Integer::toString).toList();
            int[] x = IntStream.range(0, SEATS).map(i -> i * 50).toArray();
            VenuePlan.Row row = new VenuePlan.Row("1", 0, numbers, x, new int[SEATS], ".".repeat(SEATS));
            VenuePlan.Zone zone = new VenuePlan.Zone(1, "A", "1", new int[0], List.of(row));
            return new SeatIndex(new VenuePlan(1, "AQ", 1, 300, 100, SEATS, SEATS, List.of(zone)));
        }
    }

    /** Says which order it is and nothing of its session. */
    private static final class ShortCards extends OrderCards {
        @Override
        public List<OrderCard> of(List<OrderView> orders) {
            return orders.stream()
                    .map(order -> new OrderCard(order, null, List.of()))
                    .toList();
        }

        @Override
        public OrderCard of(PricedOrder order, SessionFacts session) {
            return new OrderCard(order.view(), session, List.of());
        }
    }

    private static final class FixedTerms extends TermsBook {
        @Override
        public SaleTerms byNumber(String number) {
            return of(SESSION);
        }

        @Override
        public SaleTerms of(long session) {
            SessionFacts facts = new SessionFacts(
                    SESSION,
                    "SWM07",
                    new Named("游泳", "Swimming"),
                    new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
                    new VenueFacts(1, "AQ", new Named("游泳馆", "Aquatics"), "Asia/Shanghai"),
                    NOW.plusSeconds(86_400),
                    NOW.plusSeconds(90_000),
                    SessionState.SCHEDULED,
                    null);
            SalePlanView plan = new SalePlanView(
                    SESSION,
                    SalePlanView.State.RELEASED,
                    NOW.minusSeconds(60),
                    NOW.plusSeconds(60),
                    LIMIT,
                    Set.of(SaleChannel.WEB),
                    false,
                    15,
                    null,
                    1);
            return new SaleTerms(facts, plan, Map.of("A", Money.of(48_000, "CNY")));
        }
    }

    private CompletableFuture<OrderCard> ask(long customer, String key, PlaceOrder choice) {
        return desk.place(desk.read(choice, customer, key, NOW), Runnable::run);
    }

    private static PlaceOrder best(int party) {
        return new PlaceOrder(
                "SWM07", java.util.Collections.nCopies(party, new PlaceOrder.Item(null, "A", null)), "WEB");
    }

    private static PlaceOrder named(int... seats) {
        return new PlaceOrder(
                "SWM07",
                IntStream.of(seats)
                        .mapToObj(seat -> new PlaceOrder.Item(Integer.toString(seat), null, null))
                        .toList(),
                "WEB");
    }

    /** What the writer and the reader of repeats do in their threads. */
    private void work() throws InterruptedException {
        if (intake.waiting() > 0) {
            List<OrderIntake.Waiting> set = intake.take();
            Map<Long, PlacementOutcome> outcomes = schema.inTransaction(() -> placement.placeAll(
                    set.stream().map(OrderIntake.Waiting::placement).toList()));
            set.forEach(waiting ->
                    waiting.outcome().complete(outcomes.get(waiting.placement().orderId())));
        }
        while (questions.waiting() > 0) {
            for (RepeatQuestions.Question question : questions.take()) {
                if (question instanceof RepeatQuestions.Before before) {
                    before.answer()
                            .complete(repeats.find(List.of(before.placement())).get(0));
                } else if (question instanceof RepeatQuestions.Card card) {
                    card.answer().complete(repeats.cards(Set.of(card.orderId())).get(card.orderId()));
                }
            }
        }
    }

    private String answer(CompletableFuture<OrderCard> asked) throws InterruptedException {
        work();
        return asked.handle((card, no) -> no == null ? card.number() : code(no)).join();
    }

    private static String code(Throwable no) {
        return ((Rejected) (no instanceof Rejected ? no : no.getCause())).code();
    }

    private static List<Integer> seats(OrderCard card) {
        return card.order().items().stream().map(OrderView.Item::position).toList();
    }

    @Test
    @DisplayName("two parties who choose at once get different seats, each side by side")
    void twoParties() throws InterruptedException {
        var one = ask(1, "a", best(2));
        var two = ask(2, "b", best(2));
        work();
        List<Integer> all = new ArrayList<>(seats(one.join()));
        all.addAll(seats(two.join()));
        assertThat(all).doesNotHaveDuplicates().hasSize(4);
        assertThat(all.get(1) - all.get(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("what is sold out is refused without being tried")
    void soldOut() throws InterruptedException {
        answer(ask(1, "a", best(4)));
        answer(ask(2, "b", best(2)));

        var late = ask(3, "c", best(1));
        assertThat(intake.waiting()).isZero();
        assertThat(answer(late)).isEqualTo("sale.not-so-many-left");

        var named = ask(3, "d", named(0));
        assertThat(intake.waiting()).isZero();
        assertThat(answer(named)).isEqualTo("sale.seats-taken");
    }

    @Test
    @Tag("K1")
    @DisplayName("a request that was placed gets its order again, although by then all is sold out")
    void repeated() throws InterruptedException {
        String first = answer(ask(1, "mine", best(2)));
        String second = answer(ask(2, "yours", named(0, 1)));
        answer(ask(3, "rest", best(2)));

        assertThat(answer(ask(1, "mine", best(2)))).isEqualTo(first);
        assertThat(answer(ask(2, "yours", named(0, 1)))).isEqualTo(second);
        assertThat(answer(ask(2, "yours", named(2)))).isEqualTo("sale.key-used-for-another-request");
        assertThat(answer(ask(3, "mine", best(2)))).as("another customer's key").isEqualTo("sale.not-so-many-left");
    }

    @Test
    @Tag("S5.2")
    @DisplayName(
            "a quota that was too small a moment ago is not tried again, by level nor by seat, until tickets come back")
    void quotaExhausted() throws InterruptedException {
        database.jdbi().useHandle(handle -> handle.execute("update inventory_quota set quota = 3"));
        String order = answer(ask(1, "a", best(3)));
        assertThat(answer(ask(2, "b", best(1)))).isEqualTo("sale.quota-exhausted");

        var late = List.of(ask(2, "c", best(1)), ask(2, "d", named(SEATS - 1)));
        assertThat(intake.waiting()).isZero();
        for (var asked : late) {
            assertThat(answer(asked)).isEqualTo("sale.quota-exhausted");
        }
        assertThat(answer(ask(1, "a", best(3)))).isEqualTo(order);
    }

    @Test
    @DisplayName("a refusal names the seats that are gone, and only those")
    void namesTheSeats() throws InterruptedException {
        answer(ask(1, "a", named(0)));

        var late = ask(2, "b", named(0, 1));
        work();

        assertThatThrownBy(late::join)
                .cause()
                .isInstanceOfSatisfying(
                        Rejected.class,
                        no -> assertThat(no.errors())
                                .extracting(Rejected.FieldError::field)
                                .containsExactly("items[0].seat"));
    }

    @Test
    @DisplayName("who asks for more than anybody may have makes nobody else's choice smaller")
    void overTheLimit() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            String key = "greedy" + i;
            assertThatThrownBy(() -> ask(1, key, best(LIMIT + 1))).hasMessageContaining("sale.limit-per-person");
        }
        assertThat(seats(placedNow(2, best(4)))).hasSize(4);
    }

    @Test
    @DisplayName("seats chosen for an order that was refused are chosen for the next at once")
    void givenBack() throws InterruptedException {
        answer(ask(1, "a", best(3)));
        assertThat(answer(ask(1, "b", best(3)))).isEqualTo("sale.limit-per-person");

        assertThat(seats(placedNow(2, best(3)))).hasSize(3);
    }

    private OrderCard placedNow(long customer, PlaceOrder choice) throws InterruptedException {
        var asked = ask(customer, "now", choice);
        work();
        return asked.join();
    }
}
