package org.grandstand.sale.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.grandstand.events.control.AnnouncementChannel;
import org.grandstand.events.control.Queues;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.Placement;
import org.grandstand.sale.control.PlacementOutcome;
import org.grandstand.sale.control.PricedOrder;
import org.grandstand.sale.control.SaleTerms;
import org.grandstand.sale.control.TermsBook;
import org.grandstand.testing.RecordedQueues;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S5.3")
class OrderPlacementTest {

    private static final long SESSION = 7;
    private static final int SEATS = 60;
    private static final int QUOTA = 40;
    private static final int LIMIT = 4;
    private static final int CUSTOMERS = 12;
    private static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");

    private final TestSchema schema = new TestSchema();
    private final Clock clock = Clock.fixed(NOW, java.time.ZoneOffset.UTC);
    private Database database;
    private OrderPlacement placement;
    private OrderExpiry expiry;
    private int requests;

    @BeforeEach
    void oneSessionOnSale() {
        Wiring wiring = new Wiring()
                .with(DataSource.class, schema.source())
                .with(jakarta.transaction.TransactionSynchronizationRegistry.class, schema.transaction())
                .with(Clock.class, clock)
                .with(Queues.class, new RecordedQueues(Set.of()))
                .with(AnnouncementChannel.class, news -> {})
                .with(Nodes.class, new Nodes()) // nothing here is forwarded
                .with(Charges.class, new Charges()) // nothing here was ever charged
                .with(TermsBook.class, new FixedTerms());
        database = wiring.get(Database.class);
        placement = wiring.get(OrderPlacement.class);
        expiry = wiring.get(OrderExpiry.class);
        database.jdbi().useHandle(handle -> {
            for (int seat = 0; seat < SEATS; seat++) {
                handle.execute(
                        "insert into inventory_session_seat (session_id, position, category, price_level, state, ticket_code) "
                                + "values (?, ?, 'S', ?, 'F', ?)",
                        SESSION,
                        seat,
                        seat % 2 == 0 ? "A" : "B",
                        "T" + seat);
            }
            for (String level : List.of("A", "B")) {
                handle.execute(
                        "insert into inventory_quota (session_id, price_level, audience, quota, taken) values (?, ?, 'PUBLIC', ?, 0)",
                        SESSION,
                        level,
                        QUOTA / 2);
            }
            for (long customer = 1; customer <= CUSTOMERS; customer++) {
                for (int nth = 1; nth <= LIMIT + 1; nth++) {
                    addHolder(handle, customer, holder(customer, nth));
                }
            }
        });
    }

    private static void addHolder(org.jdbi.v3.core.Handle handle, long customer, long holder) {
        handle.execute(
                "insert into realname_person (id, document_type, document_index, document_cipher, document_masked, name_cipher, "
                        + "name_masked, state, created_at, version) values (?, 'PASSPORT', ?, '-', '-', '-', '张*', 'VERIFIED', ?, 0)",
                holder,
                "i" + holder,
                Database.utc(NOW));
        handle.execute(
                "insert into account_related_holder (id, customer_id, person_id, relation, created_at, version) "
                        + "values (?, ?, ?, 'RELATED', ?, 0)",
                holder,
                customer,
                holder,
                Database.utc(NOW));
    }

    private static long holder(long customer, int nth) {
        return customer * 100 + nth;
    }

    /** The terms of the one session, never read from a database. */
    private static final class FixedTerms extends TermsBook {
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
                    true,
                    15,
                    null,
                    1);
            return new SaleTerms(facts, plan, Map.of("A", Money.of(48_000, "CNY"), "B", Money.of(28_000, "CNY")));
        }
    }

    private Placement wish(long customer, Map<Integer, Long> holdersBySeat) {
        return wish(customer, "key-" + requests++, holdersBySeat);
    }

    private static Placement wish(long customer, String key, Map<Integer, Long> holdersBySeat) {
        List<Placement.Item> items = holdersBySeat.entrySet().stream()
                .map(entry -> new Placement.Item(entry.getKey(), entry.getValue()))
                .toList();
        Placement.Request request =
                new Placement.Request(key, holdersBySeat.toString().hashCode());
        return new Placement(Ids.next(), customer, request, SESSION, items, SaleChannel.WEB, NOW);
    }

    private Map<Long, PlacementOutcome> place(Placement... wishes) {
        return schema.inTransaction(() -> placement.placeAll(List.of(wishes)));
    }

    private static String refusal(PlacementOutcome outcome) {
        return outcome instanceof PlacementOutcome.Refused refused
                ? refused.why().code()
                : outcome.getClass().getSimpleName();
    }

    @Test
    @DisplayName("an order for free seats with verified holders is placed with its price")
    void placed() {
        Placement wish = wish(1, Map.of(2, holder(1, 1), 3, holder(1, 2)));

        PlacementOutcome outcome = place(wish).get(wish.orderId());

        assertThat(outcome).isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(((PlacementOutcome.Placed) outcome).order().total()).isEqualTo(Money.of(76_000, "CNY"));
        assertInvariants();
    }

    @Test
    @DisplayName("of two orders in one set that name one seat the first gets it and the second nothing")
    void firstComeFirstServed() {
        Placement first = wish(1, Map.of(10, holder(1, 1)));
        Placement second = wish(2, Map.of(10, holder(2, 1), 11, holder(2, 2)));

        Map<Long, PlacementOutcome> outcomes = place(first, second);

        assertThat(outcomes.get(first.orderId())).isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(refusal(outcomes.get(second.orderId()))).isEqualTo("sale.seats-taken");
        assertThat(state(11)).isEqualTo("F");
        assertInvariants();
    }

    @Test
    @Tag("S0")
    @Tag("S5.2")
    @DisplayName("a person has one ticket per session, whoever buys it")
    void onePersonOneTicket() {
        place(wish(1, Map.of(1, holder(1, 1))));
        Placement again = wish(1, Map.of(5, holder(1, 1), 6, holder(1, 2)));

        assertThat(refusal(place(again).get(again.orderId()))).isEqualTo("sale.one-ticket-per-person");
        assertThat(state(5)).isEqualTo("F");
        assertInvariants();
    }

    @Test
    @Tag("S0")
    @Tag("S5.2")
    @DisplayName("a customer has at most the plan's number of tickets, over all his orders")
    void limitPerPerson() {
        place(wish(1, Map.of(1, holder(1, 1), 2, holder(1, 2), 3, holder(1, 3))));
        Placement two = wish(1, Map.of(5, holder(1, 4), 6, holder(1, 5)));
        Placement one = wish(1, Map.of(5, holder(1, 4)));

        assertThat(refusal(place(two).get(two.orderId()))).isEqualTo("sale.limit-per-person");
        assertThat(place(one).get(one.orderId())).isInstanceOf(PlacementOutcome.Placed.class);
        assertInvariants();
    }

    @Test
    @DisplayName("another customer's holder is nobody's business here")
    void strangersHolder() {
        Placement wish = wish(1, Map.of(1, holder(2, 1)));

        assertThat(refusal(place(wish).get(wish.orderId()))).isEqualTo("sale.holders");
    }

    @Test
    @Tag("K1")
    @DisplayName("the same request under the same key answers with the same order, another one is refused")
    void idempotent() {
        Placement first = wish(1, "once", Map.of(1, holder(1, 1)));
        place(first);
        Placement repeat = wish(1, "once", Map.of(1, holder(1, 1)));
        Placement other = wish(1, "once", Map.of(2, holder(1, 2)));

        Map<Long, PlacementOutcome> outcomes = place(repeat, other);

        assertThat(outcomes.get(repeat.orderId())).isEqualTo(new PlacementOutcome.Repeated(first.orderId()));
        assertThat(refusal(outcomes.get(other.orderId()))).isEqualTo("sale.key-used-for-another-request");
        assertInvariants();
    }

    /** Rows of orders that do not show what another node is committing at this moment until one has waited for it. */
    private static final class BlindAtFirst extends OrderRows {
        private final OrderRows orders;
        private boolean waited;

        BlindAtFirst(OrderRows orders) {
            this.orders = orders;
        }

        @Override
        public Map<RequestName, Known> known(List<Placement> placements) {
            Map<RequestName, Known> known = waited ? orders.known(placements) : Map.of();
            waited = true;
            return known;
        }

        @Override
        public void add(List<PricedOrder> placed) {
            orders.add(placed);
        }
    }

    @Test
    @Tag("K1")
    @DisplayName(
            "a request whose own first sending took the seats a moment ago is answered with that order, not refused")
    void placedMeanwhile() {
        Placement first = wish(1, "twice", Map.of(1, holder(1, 1)));
        place(first);
        Placement repeat = wish(1, "twice", Map.of(1, holder(1, 1)));
        Placement stranger = wish(2, "other", Map.of(1, holder(2, 1)));
        placement.orders = new BlindAtFirst(placement.orders);

        Map<Long, PlacementOutcome> outcomes = place(repeat, stranger);

        assertThat(outcomes.get(repeat.orderId())).isEqualTo(new PlacementOutcome.Repeated(first.orderId()));
        assertThat(refusal(outcomes.get(stranger.orderId()))).isEqualTo("sale.seats-taken");
        assertInvariants();
    }

    @Test
    @DisplayName("twins under one key in one set: one is placed, the other waits for the next set")
    void twins() {
        Placement one = wish(1, "twin", Map.of(1, holder(1, 1)));
        Placement two = wish(1, "twin", Map.of(1, holder(1, 1)));

        Map<Long, PlacementOutcome> outcomes = place(one, two);

        assertThat(outcomes.get(one.orderId())).isInstanceOf(PlacementOutcome.Placed.class);
        assertThat(outcomes).doesNotContainKey(two.orderId());
        assertThat(place(two).get(two.orderId())).isEqualTo(new PlacementOutcome.Repeated(one.orderId()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("whatever is asked for in whatever sets, the invariants hold after every step")
    void randomSets(long seed) {
        Random random = new Random(seed);
        Set<Integer> soldByModel = new HashSet<>();
        for (int step = 0; step < 25; step++) {
            List<Placement> set = new ArrayList<>();
            for (int i = random.nextInt(1, 8); i > 0; i--) {
                set.add(randomWish(random));
            }
            place(set.toArray(Placement[]::new)).values().forEach(outcome -> {
                if (outcome instanceof PlacementOutcome.Placed placed) {
                    placed.order()
                            .items()
                            .forEach(item -> assertThat(soldByModel.add(item.position()))
                                    .as("seat %s was free in the model", item.position())
                                    .isTrue());
                }
            });
            assertThat(count("state = 'H'")).isEqualTo(soldByModel.size());
            assertInvariants();
        }
        assertThat(soldByModel).hasSizeLessThanOrEqualTo(QUOTA).isNotEmpty();
        expireEverything();
        assertThat(count("state = 'F'")).isEqualTo(SEATS);
        assertInvariants();
    }

    private Placement randomWish(Random random) {
        long customer = random.nextInt(1, CUSTOMERS + 1);
        Map<Integer, Long> seats = new HashMap<>();
        for (int i = random.nextInt(1, LIMIT + 2); i > 0; i--) {
            seats.put(random.nextInt(SEATS), holder(customer, random.nextInt(1, LIMIT + 2)));
        }
        return wish(customer, seats);
    }

    private void expireEverything() {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("update sale_order set pay_before = ?", Database.utc(NOW.minusSeconds(1))));
        while (schema.inTransaction(expiry::expireSome) > 0) {
            assertInvariants();
        }
    }

    private String state(int seat) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select state from inventory_session_seat where session_id = ? and position = ?")
                        .bind(0, SESSION)
                        .bind(1, seat)
                        .mapTo(String.class)
                        .one());
    }

    private int count(String condition) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from inventory_session_seat where " + condition)
                                .mapTo(Integer.class)
                                .one());
    }

    private void assertInvariants() {
        assertThat(broken("select count(*) from inventory_session_seat s where s.state = 'H' and not exists ("
                        + "select 1 from sale_order o join sale_order_item i on i.order_id = o.id where o.id = s.order_id "
                        + "and i.position = s.position and o.state = 'A')"))
                .as("held seats without an order")
                .isZero();
        assertThat(broken(
                        "select count(*) from sale_order o join sale_order_item i on i.order_id = o.id where o.state = 'A' "
                                + "and not exists (select 1 from inventory_session_seat s where s.session_id = o.session_id "
                                + "and s.position = i.position and s.order_id = o.id and s.state = 'H')"))
                .as("orders without their seats")
                .isZero();
        assertThat(broken("select count(*) from inventory_quota q where q.taken <> (select count(*) "
                        + "from inventory_session_seat s where s.session_id = q.session_id and s.price_level = q.price_level "
                        + "and s.state = 'H')"))
                .as("quotas that do not count what is taken")
                .isZero();
        assertThat(broken(
                        "select count(*) from sale_purchaser_session p where p.tickets > " + LIMIT + " or p.tickets <> "
                                + "(select count(*) from sale_order o join sale_order_item i on i.order_id = o.id "
                                + "where o.state = 'A' and o.customer_id = p.customer_id)"))
                .as("customers' counts")
                .isZero();
        assertThat(
                        broken("select count(*) from sale_person_session")
                                - broken(
                                        "select count(*) from sale_order o join sale_order_item i on i.order_id = o.id where o.state = 'A'"))
                .as("persons' places against tickets")
                .isZero();
    }

    private int broken(String query) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
