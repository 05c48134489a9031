package org.grandstand.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.Subject;
import org.grandstand.operations.TrustedNetwork;
import org.grandstand.testing.MovableClock;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
@DisplayName("calls are counted over all nodes")
class LimiterTest {

    private static final Subject SOMEBODY = Subject.account(4711);
    private static final int WINDOW_SECONDS = 10;
    private static final int NODES_AT_MOST = 8;

    private final MovableClock clock = new MovableClock(Instant.parse("2027-05-01T04:00:00Z"));
    private final Rules rules = new Rules();

    /** One rule for orders of an account, which a test may change. */
    private static final class Rules extends LimitRows {
        private int allowed = 100;

        @Override
        public List<LimitRule> changed() {
            return List.of(LimitRule.of(CallKind.ORDER, LimitSubject.ACCOUNT, allowed, WINDOW_SECONDS));
        }

        @Override
        public List<TrustedNetwork> networks() {
            return List.of();
        }
    }

    private Wiring wired(SharedCounters counters) {
        Wiring wiring = new Wiring()
                .with(LimitRows.class, rules)
                .with(SharedCounters.class, counters)
                .with(Clock.class, clock);
        wiring.get(LimitBook.class).refresh();
        return wiring;
    }

    private Limiter node(SharedCounters counters) {
        return wired(counters).get(Limiter.class);
    }

    private List<Limiter> nodes(SimulatedCounters counters, int count) {
        List<Limiter> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(node(counters));
        }
        return nodes;
    }

    private static boolean admits(Limiter node) {
        return node.check(CallKind.ORDER, SOMEBODY).isEmpty();
    }

    @Test
    @DisplayName("one node admits exactly what the rule allows and asks nobody")
    void alone() {
        SimulatedCounters counters = new SimulatedCounters(1);
        Limiter node = node(counters);
        int admitted = 0;
        for (int i = 0; i < 300; i++) {
            admitted += admits(node) ? 1 : 0;
        }
        assertThat(admitted).isEqualTo(100);
        assertThat(counters.asked).hasValue(0);
    }

    @Test
    @DisplayName("the refused are told when the next window begins, and are admitted then")
    void nextWindow() {
        Limiter node = node(new SimulatedCounters(1));
        Optional<OverLimit> over = Optional.empty();
        for (int i = 0; i <= 100; i++) {
            over = node.check(CallKind.ORDER, SOMEBODY);
        }
        int wait = over.orElseThrow().retryAfterSeconds();
        assertThat(wait).isBetween(1, WINDOW_SECONDS);
        clock.set(clock.instant().plusSeconds(wait));
        assertThat(admits(node)).isTrue();
    }

    @Test
    @DisplayName(
            "on any number of nodes and in any order never more than the limit is admitted, and nobody refused before half of it")
    void property() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(NODES_AT_MOST);
            rules.allowed = 1 + random.nextInt(400);
            List<Limiter> nodes = nodes(new SimulatedCounters(count), count);
            int[] favourites = {random.nextInt(count), random.nextInt(count)};
            int admitted = 0;
            int firstRefusedAfter = -1;
            for (int call = 0; call < 3 * rules.allowed; call++) {
                int to = random.nextInt(3) > 0 ? favourites[random.nextInt(2)] : random.nextInt(count);
                if (admits(nodes.get(to))) {
                    admitted++;
                } else if (firstRefusedAfter < 0) {
                    firstRefusedAfter = admitted;
                }
            }
            assertThat(admitted).as("seed %d", seed).isLessThanOrEqualTo(rules.allowed);
            assertThat(firstRefusedAfter).as("seed %d", seed).isGreaterThanOrEqualTo(rules.allowed / 2);
        }
    }

    @Test
    @DisplayName("many threads of many nodes at once do not get one call more than the limit")
    void race() throws Exception {
        rules.allowed = 1_000;
        List<Limiter> nodes = nodes(new SimulatedCounters(4), 4);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Limiter node = nodes.get(i % 4);
                callers.add(() -> admittedOf(node, 1_000));
            }
            int admitted = 0;
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                admitted += caller.get();
            }
            assertThat(admitted).isBetween(500, 1_000);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int admittedOf(Limiter node, int calls) {
        int admitted = 0;
        for (int i = 0; i < calls; i++) {
            admitted += admits(node) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    @DisplayName(
            "who stays below a node's share costs no question, a flood no more than one for a sixteenth of the limit")
    void cheap() {
        rules.allowed = 1_600;
        SimulatedCounters counters = new SimulatedCounters(2);
        Limiter node = node(counters);
        assertThat(admittedOf(node, 200)).isEqualTo(200);
        assertThat(counters.asked).hasValue(0);
        admittedOf(node, 100_000);
        assertThat(counters.asked.get()).isLessThan(200);
    }

    @Test
    @DisplayName("a node that joins within a window brings no second helping")
    void joins() {
        SimulatedCounters counters = new SimulatedCounters(1);
        Limiter first = node(counters);
        int admitted = admittedOf(first, 60);
        counters.members = 2;
        Limiter second = node(counters);
        admitted += admittedOf(first, 100) + admittedOf(second, 200) + admittedOf(first, 100);
        assertThat(admitted).isLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("when the others do not answer, each node keeps to its part")
    void silence() {
        SimulatedCounters counters = new SimulatedCounters(4);
        counters.silent = true;
        int admitted = 0;
        for (Limiter node : nodes(counters, 4)) {
            admitted += admittedOf(node, 300);
        }
        assertThat(admitted).isEqualTo(100);
        assertThat(counters.asked.get()).isLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("a limit that is raised or lowered holds within the running window")
    void changed() {
        Wiring wiring = wired(new SimulatedCounters(2));
        LimitBook book = wiring.get(LimitBook.class);
        Limiter node = wiring.get(Limiter.class);
        int admitted = admittedOf(node, 500);
        rules.allowed = 200;
        book.refresh();
        assertThat(admittedOf(node, 500)).isBetween(80, 200 - admitted);
        rules.allowed = 50;
        book.refresh();
        assertThat(admits(node)).isFalse();
    }

    @Test
    @DisplayName("refusals are counted by rule and by whom, and told once a window")
    void told() {
        Wiring wiring = wired(new SimulatedCounters(1));
        RefusalTally tally = wiring.get(RefusalTally.class);
        admittedOf(wiring.get(Limiter.class), 130);
        assertThat(tally.untold()).hasSize(1);
        assertThat(tally.lines()).singleElement().satisfies(line -> {
            assertThat(line.admitted()).isEqualTo(100);
            assertThat(line.refused()).isEqualTo(30);
        });
        assertThat(tally.refusedMost(10)).singleElement().satisfies(who -> {
            assertThat(who.refused()).isEqualTo(30);
            assertThat(who.masked()).doesNotContain("4711");
        });
        clock.set(clock.instant().plus(Duration.ofMinutes(20)));
        for (int minute = 0; minute < 20; minute++) {
            tally.forgetOld();
            clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        }
        assertThat(tally.lines()).isEmpty();
        assertThat(tally.refusedMost(10)).isEmpty();
    }

    @Test
    @DisplayName("subjects are told apart, and so are kinds of calls")
    void apart() {
        Limiter node = node(new SimulatedCounters(1));
        admittedOf(node, 130);
        assertThat(node.check(CallKind.ORDER, Subject.account(4712))).isEmpty();
        assertThat(node.check(CallKind.PAYMENT, SOMEBODY)).isEmpty();
    }
}
