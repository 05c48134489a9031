package org.grandstand.waitingroom.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.grandstand.account.boundary.HolderDirectory;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.testing.MovableClock;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.grandstand.waitingroom.PlaceState;
import org.grandstand.waitingroom.PlaceView;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.RoomView;
import org.grandstand.waitingroom.WaitingRoomTerms;
import org.grandstand.waitingroom.control.Arrival;
import org.grandstand.waitingroom.control.ArrivalIntake;
import org.grandstand.waitingroom.control.ArrivalOutcome;
import org.grandstand.waitingroom.control.RoomBook;
import org.grandstand.waitingroom.control.RoomRows;
import org.grandstand.waitingroom.entity.Draw;
import org.grandstand.waitingroom.entity.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole room on one database: doors, draw, queue, turns; two nodes where it matters. */
@Tag("K5")
class WaitingRoomTest {

    private static final long SESSION = 7;
    private static final String NUMBER = "SWM07";
    private static final Instant SALE = Instant.parse("2027-05-18T02:00:00Z");
    private static final int PACE = 60;
    private static final WaitingRoomTerms TERMS = new WaitingRoomTerms(30, PACE, 5);
    private static final int CUSTOMERS = 130;
    private static final long UNVERIFIED = CUSTOMERS + 1L;

    private final TestSchema schema = new TestSchema();
    private final MovableClock clock = new MovableClock(SALE.minus(Duration.ofHours(2)));
    private Node here;
    private Node there;

    /** One server with memory of its own. */
    private final class Node {
        private final Wiring wiring = new Wiring()
                .with(DataSource.class, schema.source())
                .with(Clock.class, clock)
                .with(CurrentCaller.class, new OneCaller())
                .with(Programme.class, new OneSession())
                .with(FieldCipher.class, new OpenCipher())
                .with(AuditTrail.class, new SilentTrail())
                .with(RoomBook.class, new NewestBook());

        private final OneCaller caller = (OneCaller) wiring.get(CurrentCaller.class);
        private final WaitingRoom room = wiring.get(WaitingRoom.class);
        private final RoomDesk desk = wiring.get(RoomDesk.class);
        private final RoomDraws draws = wiring.get(RoomDraws.class);
        private final Arrivals arrivals = wiring.get(Arrivals.class);

        Node() {
            ((NewestBook) wiring.get(RoomBook.class)).rows = wiring.get(RoomRows.class);
        }

        /** The place as the writer gives it, without the intake. */
        ArrivalOutcome arrive(long customer) {
            return arrive(new Arrival(SESSION, customer, clock.instant())).get(0);
        }

        List<ArrivalOutcome> arrive(Arrival... set) {
            return schema.inTransaction(() -> arrivals.writeAll(List.of(set)));
        }

        PlaceView own(long customer) {
            caller.customer = customer;
            return room.own(NUMBER);
        }

        void look() {
            schema.inTransaction(() -> {
                draws.due().forEach(draws::draw);
                draws.keepOrders();
                return true;
            });
        }
    }

    private static final class OneCaller extends CurrentCaller {
        private long customer = 1;

        @Override
        public Caller get() {
            return Caller.customer(customer);
        }
    }

    private static final class OneSession extends Programme {
        @Override
        public SessionFacts byNumber(String number) {
            return new SessionFacts(
                    SESSION,
                    NUMBER,
                    new Named("游泳", "Swimming"),
                    new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
                    new VenueFacts(1, "AQ", new Named("游泳馆", "Aquatics"), "Asia/Shanghai"),
                    SALE.plusSeconds(86_400),
                    SALE.plusSeconds(90_000),
                    SessionState.SCHEDULED,
                    null);
        }
    }

    private static final class OpenCipher extends FieldCipher {
        @Override
        public String seal(String field, String value) {
            return field + ":" + value;
        }

        @Override
        public String open(String field, String sealed) {
            return sealed.substring(field.length() + 1);
        }
    }

    private static final class SilentTrail extends AuditTrail {
        @Override
        public void done(String action, String subject, Object before, Object after) {
            assertThat(action).startsWith("waitingroom.");
        }
    }

    /** The clock of the test stands still, so that nothing read may be kept. */
    private static final class NewestBook extends RoomBook {
        private RoomRows rows;

        @Override
        public long session(String number) {
            return SESSION;
        }

        @Override
        public Optional<Room> of(long session) {
            return rows.find(session);
        }
    }

    @BeforeEach
    void customersAndARoom() {
        here = new Node();
        there = new Node();
        Database database = here.wiring.get(Database.class);
        database.jdbi().useHandle(handle -> {
            for (long customer = 1; customer <= UNVERIFIED; customer++) {
                handle.execute(
                        "insert into realname_person (id, document_type, document_index, document_cipher, document_masked, "
                                + "name_cipher, name_masked, state, created_at, version) "
                                + "values (?, 'PASSPORT', ?, '-', '-', '-', '张*', ?, ?, 0)",
                        customer + 1000,
                        "i" + customer,
                        customer == UNVERIFIED ? "PENDING_APPROVAL" : "VERIFIED",
                        Database.utc(SALE));
                handle.execute(
                        "insert into account_customer (id, person_id, password_hash, source, state, failed_attempts, created_at, version) "
                                + "values (?, ?, '-', 'WEB', 'ACTIVE', 0, ?, 0)",
                        customer,
                        customer + 1000,
                        Database.utc(SALE));
            }
        });
        set(TERMS);
    }

    private void set(WaitingRoomTerms terms) {
        desk(desk -> desk.keep(SESSION, terms, SALE, SALE.plus(Duration.ofDays(1))));
    }

    private void desk(Consumer<RoomDesk> act) {
        schema.inTransaction(() -> {
            act.accept(here.desk);
            return true;
        });
    }

    private void at(Duration afterTheOpening) {
        clock.set(SALE.plus(afterTheOpening));
    }

    private void drawn() {
        clock.set(SALE.plus(Room.GRACE));
        here.look();
        there.look();
        clock.set(clock.instant().plus(Room.START_AFTER_DRAW));
    }

    private RoomView view() {
        return here.room.look(NUMBER);
    }

    private static String refusal(ArrivalOutcome outcome) {
        return outcome instanceof ArrivalOutcome.Refused refused ? refused.why().code() : "none";
    }

    private static String place(ArrivalOutcome outcome) {
        return Ids.text(((ArrivalOutcome.Placed) outcome).standing().placeId());
    }

    @Test
    @DisplayName("before the doors open nobody gets a place, from that moment on everybody does")
    void doors() {
        clock.set(SALE.minus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(view().state()).isEqualTo(RoomState.PREPARED);
        assertThatThrownBy(() -> here.room.join(NUMBER)).hasMessageContaining("waitingroom.not-open-yet");
        assertThat(refusal(here.arrive(1))).isEqualTo("waitingroom.not-taking-places");

        clock.set(clock.instant().plusMillis(1));
        assertThat(view().state()).isEqualTo(RoomState.OPEN);
        assertThat(here.arrive(1)).isInstanceOf(ArrivalOutcome.Placed.class);
        assertThat(here.own(1).state()).isEqualTo(PlaceState.IN_DRAW);
        assertThat(here.own(1).position()).isNull();
        assertThat(here.own(1).pollAfterSeconds()).isEqualTo(60);
        at(Duration.ofSeconds(-50));
        assertThat(here.own(1).pollAfterSeconds()).isEqualTo(5);
    }

    @Test
    @Tag("S0")
    @DisplayName("ten devices on two nodes get one person one place, and the room counts one")
    void tenDevices() {
        at(Duration.ofMinutes(-10));
        Set<String> places = new TreeSet<>();
        Arrival mine = new Arrival(SESSION, 3, clock.instant());
        here.arrive(mine, new Arrival(SESSION, 3, clock.instant().plusMillis(1)), mine)
                .forEach(outcome -> places.add(place(outcome)));
        for (int device = 0; device < 10; device++) {
            places.add(place((device % 2 == 0 ? here : there).arrive(3)));
        }

        assertThat(places).hasSize(1);
        assertThat(view().places()).isEqualTo(1);
    }

    @Test
    @DisplayName("who is not verified is refused alone")
    void unverified() {
        at(Duration.ofMinutes(-10));

        List<ArrivalOutcome> outcomes = here.arrive(
                new Arrival(SESSION, UNVERIFIED, clock.instant()), new Arrival(SESSION, 1, clock.instant()));

        assertThat(refusal(outcomes.get(0))).isEqualTo("waitingroom.not-verified");
        assertThat(outcomes.get(1)).isInstanceOf(ArrivalOutcome.Placed.class);
    }

    @Test
    @DisplayName("who came a moment before the opening is drawn, who came at it queues behind all of them")
    void opening() {
        at(Duration.ofMillis(-1));
        here.arrive(1);
        here.arrive(2);
        at(Duration.ZERO);
        there.arrive(3);
        Arrival accepted = new Arrival(SESSION, 4, SALE.minusMillis(1)); // written after the opening
        there.arrive(accepted);
        drawn();

        assertThat(view().draw().count()).isEqualTo(3);
        assertThat(List.of(
                        here.own(1).position(),
                        here.own(2).position(),
                        here.own(4).position()))
                .containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(here.own(3).position()).isEqualTo(4);
        assertThat(there.own(3)).isEqualTo(here.own(3));
    }

    @Test
    @DisplayName("what is published is enough to compute every place again, and both nodes say the same")
    void verifiable() {
        at(Duration.ofMinutes(-10));
        String commitment = view().commitment();
        List<ArrivalOutcome> outcomes = here.arrive(LongStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(customer -> new Arrival(SESSION, customer, clock.instant()))
                .toArray(Arrival[]::new));
        assertThat(view().draw()).isNull();
        assertThatThrownBy(() -> here.draws.list(NUMBER)).hasMessageContaining("waitingroom.not-drawn-yet");
        drawn();

        RoomView room = view();
        List<Long> list = schema.inTransaction(() -> here.draws.list(NUMBER))
                .map(line -> Ids.parse(line.strip()).orElseThrow())
                .toList();
        assertThat(list).isSorted().hasSize(CUSTOMERS);
        assertThat(Draw.commitment(room.draw().secret())).isEqualTo(commitment);
        assertThat(Draw.digest(list.stream().mapToLong(Long::longValue).toArray()))
                .isEqualTo(room.draw().listDigest());
        assertThat(Draw.seed(room.draw().secret(), room.draw().listDigest()))
                .isEqualTo(room.draw().seed());
        Set<Long> positions = new HashSet<>();
        for (long customer = 1; customer <= CUSTOMERS; customer++) {
            assertThat(there.own(customer)).isEqualTo(here.own(customer));
            assertThat(here.own(customer).place()).isEqualTo(place(outcomes.get((int) customer - 1)));
            positions.add(here.own(customer).position());
        }
        assertThat(positions).hasSize(CUSTOMERS).contains(1L, (long) CUSTOMERS);
    }

    @Test
    @DisplayName("a node that comes up later says the same as those that were there")
    void laterNode() {
        at(Duration.ofMinutes(-1));
        here.arrive(1);
        here.arrive(2);
        drawn();
        Node later = new Node();
        assertThat(later.own(1).position()).isNull();
        assertThat(later.own(1).state()).isEqualTo(PlaceState.IN_DRAW);
        assertThat(later.own(1).pollAfterSeconds()).isEqualTo(2);
        assertThatThrownBy(() -> later.room.checkTurn(NUMBER, 1, clock.instant()))
                .hasMessageContaining("waitingroom.being-drawn");

        later.look();

        assertThat(later.own(1)).isEqualTo(here.own(1));
        assertThat(later.own(2)).isEqualTo(here.own(2));
    }

    @Test
    @DisplayName("the turn comes at the pace, lasts as long as the plan says, and who misses it stands at the end")
    void turns() {
        at(Duration.ofMinutes(-1));
        long[] customers = {1, 2, 3};
        Arrays.stream(customers).forEach(here::arrive);
        drawn();
        Map<Long, Long> byPosition = new HashMap<>();
        Arrays.stream(customers)
                .forEach(customer -> byPosition.put(here.own(customer).position(), customer));
        long first = byPosition.get(1L);
        long second = byPosition.get(2L);

        Instant letIn = clock.instant().plusSeconds(1);
        clock.set(letIn.minusMillis(1));
        assertThatThrownBy(() -> here.room.checkTurn(NUMBER, first, clock.instant()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        no -> assertThat(no.facts())
                                .containsEntry("place", 1L)
                                .containsEntry("ahead", 0L)
                                .containsEntry("expectedAt", letIn));
        clock.set(letIn);
        here.room.checkTurn(NUMBER, first, clock.instant());
        there.room.checkTurn(NUMBER, first, clock.instant());
        assertThatThrownBy(() -> here.room.checkTurn(NUMBER, second, clock.instant()))
                .hasMessageContaining("waitingroom.not-your-turn");
        assertThatThrownBy(() -> here.room.checkTurn(NUMBER, 99, clock.instant()))
                .hasMessageContaining("waitingroom.no-place");

        clock.set(letIn.plus(Duration.ofMinutes(5)).minusMillis(1));
        here.room.checkTurn(NUMBER, first, clock.instant());
        clock.set(letIn.plus(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> here.room.checkTurn(NUMBER, first, clock.instant()))
                .hasMessageContaining("waitingroom.window-missed");
        assertThat(here.own(first).state()).isEqualTo(PlaceState.MISSED);

        String before = here.own(first).place();
        there.arrive(first);
        clock.set(clock.instant().plusSeconds(2)); // what this node knew of the place is doubtful by now
        assertThat(here.own(first).place()).isEqualTo(before);
        assertThat(here.own(first).position()).isGreaterThan(3);
        assertThat(here.own(first).state()).isEqualTo(PlaceState.ADMITTED);
    }

    @Test
    @DisplayName("turns that pass while nobody waits are lost: a late crowd is let in at the pace, not all at once")
    void lateCrowd() {
        at(Duration.ofMinutes(-1));
        here.arrive(1);
        drawn();
        clock.set(clock.instant().plus(Duration.ofMinutes(30))); // 1,800 turns nobody used
        here.arrive(LongStream.rangeClosed(11, 130)
                .mapToObj(customer -> new Arrival(SESSION, customer, clock.instant()))
                .toArray(Arrival[]::new));

        assertThat(here.own(11).ahead()).isZero();
        assertThat(here.own(130).ahead()).isEqualTo(119);
        assertThat(view().waiting()).isEqualTo(120);
        clock.set(clock.instant().plusSeconds(60));
        assertThat(here.own(70).state()).isEqualTo(PlaceState.ADMITTED);
        assertThat(here.own(71).state()).isEqualTo(PlaceState.WAITING);
        assertThat(view().waiting()).isEqualTo(60);
    }

    @Test
    @DisplayName(
            "pause, another pace and resumption count on every node from the same moment, and nobody let in is put back")
    void steered() {
        at(Duration.ofMinutes(-1));
        here.arrive(LongStream.rangeClosed(1, 100)
                .mapToObj(customer -> new Arrival(SESSION, customer, clock.instant()))
                .toArray(Arrival[]::new));
        drawn();
        clock.set(clock.instant().plusSeconds(10));
        desk(desk -> desk.pause(SESSION));
        assertThat(view().state()).isEqualTo(RoomState.PAUSED);
        assertThat(view().waiting()).isEqualTo(90);
        clock.set(clock.instant().plusSeconds(60));
        assertThat(view().waiting()).isEqualTo(87);
        long last = LongStream.rangeClosed(1, 100)
                .filter(customer -> here.own(customer).position() == 100)
                .findFirst()
                .orElseThrow();
        assertThat(here.own(last).expectedAt()).isNull();
        assertThatThrownBy(() -> here.room.checkTurn(NUMBER, last, clock.instant()))
                .hasMessageContaining("waitingroom.paused");
        assertThatThrownBy(() -> desk(desk -> desk.pause(SESSION))).hasMessageContaining("waitingroom.not-admitting");

        desk(desk -> desk.pace(SESSION, 600));
        desk(desk -> desk.resume(SESSION));
        clock.set(clock.instant().plus(Room.CHANGE_COUNTS_AFTER).plusSeconds(1));
        assertThat(view().waiting()).isEqualTo(77);
        assertThat(there.room.look(NUMBER)).isEqualTo(view());
        assertThatThrownBy(() -> desk(desk -> desk.pace(SESSION, 0))).hasMessageContaining("waitingroom.out-of-range");
    }

    @Test
    @DisplayName("when staff close the room everybody may order and nobody needs a place")
    void closed() {
        at(Duration.ofMinutes(-1));
        here.arrive(1);
        drawn();
        assertThatThrownBy(() -> desk(desk -> desk.close(SESSION, " "))).hasMessageContaining("waitingroom.reason");
        desk(desk -> desk.close(SESSION, "no rush"));

        here.room.checkTurn(NUMBER, 1, clock.instant());
        here.room.checkTurn(NUMBER, 99, clock.instant());
        assertThat(here.own(1).state()).isEqualTo(PlaceState.NOT_NEEDED);
        assertThat(refusal(here.arrive(5))).isEqualTo("waitingroom.not-taking-places");
        assertThatThrownBy(() -> desk(desk -> desk.close(SESSION, "again")))
                .hasMessageContaining("waitingroom.closed-already");
    }

    @Test
    @DisplayName("somebody else's place is refused whether it exists or not")
    void ofAnother() {
        at(Duration.ofMinutes(-1));
        String mine = place(here.arrive(1));
        String other = place(here.arrive(2));
        here.caller.customer = 1;

        assertThat(here.room.own(NUMBER, mine).place()).isEqualTo(mine);
        for (String place : List.of(other, Ids.text(Ids.next()), "x")) {
            assertThatThrownBy(() -> here.room.own(NUMBER, place)).isInstanceOfSatisfying(Rejected.class, no -> {
                assertThat(no.kind()).isEqualTo(Rejected.Kind.FORBIDDEN);
                assertThat(no.code()).isEqualTo("waitingroom.place-of-another");
            });
        }
    }

    @Test
    @DisplayName("new terms move the opening as long as nothing was drawn, and leave it alone afterwards")
    void replanned() {
        String commitment = view().commitment();
        set(new WaitingRoomTerms(60, 10, 3));
        assertThat(view().schedule().opensAt()).isEqualTo(SALE.minus(Duration.ofMinutes(60)));
        assertThat(view().commitment()).isEqualTo(commitment);
        drawn();
        set(TERMS);
        assertThat(view().perMinute()).isEqualTo(10);
        assertThat(view().windowMinutes()).isEqualTo(3);
        assertThatThrownBy(() -> set(new WaitingRoomTerms(30, 0, 5))).hasMessageContaining("waitingroom.out-of-range");
        assertThatThrownBy(() -> set(new WaitingRoomTerms(30, 60, WaitingRoomTerms.WINDOW_AT_MOST + 1)))
                .hasMessageContaining("waitingroom.out-of-range");
    }

    @Test
    @DisplayName("an intake that is full says so at once")
    void fullIntake() {
        at(Duration.ofMinutes(-10));
        ArrivalIntake intake = here.wiring.get(ArrivalIntake.class);
        Arrival arrival = new Arrival(SESSION, 1, clock.instant());
        assertThatThrownBy(() -> {
                    while (true) {
                        intake.offer(arrival);
                    }
                })
                .isInstanceOfSatisfying(Rejected.class, no -> {
                    assertThat(no.kind()).isEqualTo(Rejected.Kind.BUSY);
                    assertThat(no.code()).isEqualTo("waitingroom.busy");
                });
        assertThat(intake.intake().waiting()).isEqualTo(16_384);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName(
            "whatever comes in whatever order, one person has one place, numbers are never given twice, and nobody is let in faster")
    void interleavings(long seed) {
        Random random = new Random(seed);
        at(Duration.ofMinutes(-5));
        Set<Long> inTime = new HashSet<>();
        Instant lastCount = null;
        for (int step = 0; step < 60; step++) {
            boolean beforeTheOpening = clock.instant().isBefore(SALE);
            Node node = random.nextBoolean() ? here : there;
            Arrival[] set = random.longs(random.nextInt(1, 12), 1, CUSTOMERS + 1)
                    .mapToObj(customer -> new Arrival(SESSION, customer, clock.instant()))
                    .toArray(Arrival[]::new);
            node.arrive(set);
            if (beforeTheOpening) {
                Arrays.stream(set).forEach(arrival -> inTime.add(arrival.customerId()));
            }
            clock.set(clock.instant().plusSeconds(random.nextInt(1, 30)));
            here.look();
            there.look();
            assertInvariants(inTime);
            lastCount = clock.instant();
        }
        assertThat(lastCount).isAfter(SALE);
        assertThat(view().draw().count()).isEqualTo(inTime.size());
    }

    private void assertInvariants(Set<Long> inTime) {
        RoomView room = view();
        Database database = here.wiring.get(Database.class);
        assertThat(number(database, "select count(*) from waitingroom_place")).isEqualTo(room.places());
        assertThat(number(database, "select count(*) from waitingroom_place where drawn = 1"))
                .isEqualTo(room.inDraw())
                .isEqualTo(inTime.size());
        assertThat(number(database, "select count(late_number) - count(distinct late_number) from waitingroom_place"))
                .isZero();
        if (room.draw() != null && clock.instant().isAfter(room.draw().drawnAt().plus(Room.START_AFTER_DRAW))) {
            long seconds = Duration.between(room.draw().drawnAt().plus(Room.START_AFTER_DRAW), clock.instant())
                    .toSeconds();
            assertThat(room.admitted()).isLessThanOrEqualTo(seconds * PACE / 60 + 1);
        }
    }

    private static long number(Database database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    @DisplayName("the directory knows whether a customer is verified")
    void directory() {
        var known = here.wiring.get(HolderDirectory.class).customers(List.of(1L, UNVERIFIED, 12_345L));

        assertThat(known).hasSize(2);
        assertThat(known.get(1L).verified()).isTrue();
        assertThat(known.get(UNVERIFIED).verified()).isFalse();
    }
}
