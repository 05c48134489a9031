package org.grandstand.waitingroom.boundary;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.kernel.control.SetWriter;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.testing.OneTransactionAThread;
import org.grandstand.testing.Wiring;
import org.grandstand.waitingroom.WaitingRoomTerms;
import org.grandstand.waitingroom.control.Arrival;
import org.grandstand.waitingroom.control.ArrivalIntake;
import org.grandstand.waitingroom.control.ArrivalOutcome;
import org.grandstand.waitingroom.control.RoomBook;
import org.grandstand.waitingroom.control.RoomRows;
import org.grandstand.waitingroom.entity.Room;

/**
 * Lets a crowd arrive at the boundary, in this process, against a real database; draws; and checks what came of it. Started by
 * bench/waiting-room/run, which has seeded the customers: ids 1 to the number of people.
 */
public final class MillionArrivals {

    private static final long SESSION = 7;
    private static final String NUMBER = "BENCH";
    private static final int WAITING_AT_ONCE = 12_000;
    private static final int DEVICES = 10;
    private static final int TEN_DEVICE_PEOPLE = 10_000;
    private static final int CHECKS = 200_000;

    private final OneTransactionAThread database;
    private final ShiftedClock clock = new ShiftedClock();
    private final Wiring node;
    private final Instant sale;
    private final PrintStream out = System.out;

    /** The machine's clock, which can be put forward. */
    private static final class ShiftedClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private MillionArrivals(String url) {
        database = new OneTransactionAThread(url);
        sale = clock.instant().plus(Duration.ofHours(1));
        node = node();
    }

    private Wiring node() {
        return new Wiring()
                .with(DataSource.class, database.source())
                .with(Clock.class, clock)
                .with(CurrentCaller.class, new Somebody())
                .with(FieldCipher.class, new PlainCipher())
                .with(AuditTrail.class, new NoTrail())
                .with(Programme.class, new OneSession());
    }

    private static final class Somebody extends CurrentCaller {
        private long customer;

        @Override
        public Caller get() {
            return Caller.customer(customer);
        }
    }

    private static final class PlainCipher extends FieldCipher {
        @Override
        public String seal(String field, String value) {
            return value;
        }

        @Override
        public String open(String field, String sealed) {
            return sealed;
        }
    }

    private static final class NoTrail extends AuditTrail {
        @Override
        public void done(String action, String subject, Object before, Object after) {
            // what is on record is not what is measured
        }
    }

    /** The one session there is; of it only the id is asked for. */
    private static final class OneSession extends Programme {
        @Override
        public SessionFacts byNumber(String number) {
            return new SessionFacts(SESSION, number, null, null, null, null, null, null, null);
        }
    }

    /** @param arguments the database's URL and the number of people */
    public static void main(String[] arguments) throws Exception {
        new MillionArrivals(arguments[0]).run(Long.parseLong(arguments[1]));
        System.exit(0);
    }

    private void run(long people) throws Exception {
        wire();
        prepare();
        SetWriter<Arrival, ArrivalOutcome> writer = SetWriter.begin(
                Executors.defaultThreadFactory(),
                "arrival-writer",
                node.get(ArrivalIntake.class).intake(),
                set -> database.inTransaction(() -> node.get(Arrivals.class).writeAll(set)));
        double arrived = seconds(() -> arrive(LongStream.rangeClosed(1, people)));
        out.printf("%,d people arrived in %.1f s (%,.0f/s)%n", people, arrived, people / arrived);
        double again = seconds(() ->
                arrive(LongStream.range(0, (long) TEN_DEVICE_PEOPLE * DEVICES).map(i -> 1 + i % TEN_DEVICE_PEOPLE)));
        out.printf("%,d of them came again with %d devices each in %.1f s%n", TEN_DEVICE_PEOPLE, DEVICES, again);
        writer.stop();
        draw(people, arrived);
        turns(people);
    }

    /** What the application's start does: ids and rows are found by type. */
    private void wire() {
        List.of(RoomDesk.class, RoomDraws.class, Arrivals.class, WaitingRoom.class, ArrivalIntake.class)
                .forEach(node::get);
    }

    private void prepare() {
        database.inTransaction(() -> {
            node.get(RoomDesk.class)
                    .keep(SESSION, new WaitingRoomTerms(120, 600, 10), sale, sale.plus(Duration.ofDays(1)));
            return true;
        });
    }

    /** So many wait at once as a busy server has; each must get a place. */
    private void arrive(LongStream customers) throws InterruptedException {
        ArrivalIntake intake = node.get(ArrivalIntake.class);
        Semaphore waiting = new Semaphore(WAITING_AT_ONCE);
        AtomicLong refused = new AtomicLong();
        customers.forEach(customer -> {
            waiting.acquireUninterruptibly();
            CompletableFuture<ArrivalOutcome> outcome = intake.offer(new Arrival(SESSION, customer, clock.instant()));
            outcome.whenComplete((done, failed) -> {
                if (!(done instanceof ArrivalOutcome.Placed)) {
                    refused.incrementAndGet();
                }
                waiting.release();
            });
        });
        waiting.acquire(WAITING_AT_ONCE);
        must(refused.get() == 0, refused + " people got no place");
    }

    private void draw(long people, double arrived) throws Exception {
        clock.ahead = Duration.ofHours(1).plus(Room.GRACE);
        RoomDraws draws = node.get(RoomDraws.class);
        double drawn = seconds(() -> database.inTransaction(() -> {
            draws.draw(SESSION);
            return true;
        }));
        double ordered = seconds(() -> database.inTransaction(() -> {
            draws.keepOrders();
            return true;
        }));
        Room room = node.get(RoomRows.class).find(SESSION).orElseThrow();
        must(room.draw().count() == people, "the draw has " + room.draw().count() + " places");
        out.printf(
                "drawn in %.1f s, order computed by a node in %.1f s; arrivals, draw and order together %.1f s%n",
                drawn, ordered, arrived + drawn + ordered);
        Wiring other = node();
        double later = seconds(() -> database.inTransaction(() -> {
            other.get(RoomDraws.class).keepOrders();
            return true;
        }));
        out.printf("a node that comes up later computed it in %.1f s%n", later);
        awaitDraw();
        same(people, other);
    }

    /** What this node remembers of the room is a second old at most. */
    private void awaitDraw() {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (node.get(RoomBook.class).of(SESSION).orElseThrow().draw() == null) {
            must(System.nanoTime() < until, "the node does not hear of the draw");
            Thread.onSpinWait();
        }
    }

    /** Both nodes say the same of a sample, and no position comes twice. */
    private void same(long people, Wiring other) {
        long step = Math.max(1, people / 1000);
        long distinct = LongStream.iterate(1, customer -> customer <= people, customer -> customer + step)
                .map(customer -> {
                    long here = position(node, customer);
                    must(here == position(other, customer), "the nodes disagree on customer " + customer);
                    return here;
                })
                .distinct()
                .count();
        must(distinct == (people - 1) / step + 1, "positions come twice");
    }

    private static long position(Wiring node, long customer) {
        ((Somebody) node.get(CurrentCaller.class)).customer = customer;
        return node.get(WaitingRoom.class).own(NUMBER).position();
    }

    private void turns(long people) throws Exception {
        WaitingRoom room = node.get(WaitingRoom.class);
        long crowd = Math.min(people, 20_000);
        checks(room, crowd, (int) crowd);
        checks(room, crowd, CHECKS);
        double took = seconds(() -> checks(room, crowd, CHECKS));
        out.printf("an order of somebody whose turn it is not is refused in %.1f µs%n", took * 1e6 / CHECKS);
    }

    private void checks(WaitingRoom room, long crowd, int checks) {
        for (int i = 0; i < checks; i++) {
            try {
                room.checkTurn(NUMBER, 1 + i % crowd, clock.instant());
            } catch (Rejected expected) {
                must(expected.code().startsWith("waitingroom."), expected.code());
            }
        }
    }

    /** Some work that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("BROKEN: " + otherwise);
        }
    }
}
