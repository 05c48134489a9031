package org.grandstand.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.grandstand.operations.CallClass;
import org.grandstand.operations.LimitFigures.Load;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
@DisplayName("a node that has too much to do turns calls away")
class AdmissionGateTest {

    private static final long MILLISECOND = 1_000_000;

    private final AdmissionGate gate = new AdmissionGate();

    private int entered(CallClass callClass, int calls) {
        int entered = 0;
        for (int i = 0; i < calls; i++) {
            entered += gate.enter(callClass) ? 1 : 0;
        }
        return entered;
    }

    private Load load(CallClass callClass) {
        return gate.load().get(callClass.ordinal());
    }

    /** One round in which the only call, of whoever orders, waited so long for a thread. */
    private void roundAfterWaiting(long milliseconds) {
        waited(CallClass.ORDERING, milliseconds);
        gate.adjust();
    }

    private void waited(CallClass callClass, long milliseconds) {
        gate.begin(callClass, System.nanoTime() - milliseconds * MILLISECOND);
        gate.end(callClass);
    }

    @Test
    @DisplayName("browsing first, then ordering, payment notifications last")
    void order() {
        assertThat(entered(CallClass.BROWSING, 10_000)).isEqualTo(512);
        assertThat(gate.enter(CallClass.BROWSING)).isFalse();
        assertThat(entered(CallClass.ORDERING, 10_000)).isEqualTo(1_536 - 512);
        assertThat(gate.enter(CallClass.ORDERING)).isFalse();
        assertThat(entered(CallClass.PAYING, 10_000)).isEqualTo(4_096 - 1_536);
        assertThat(load(CallClass.BROWSING).turnedAway()).isEqualTo(10_000 - 512 + 1);
    }

    @Test
    @DisplayName("who leaves makes room")
    void room() {
        entered(CallClass.BROWSING, 600);
        gate.leave(CallClass.BROWSING);
        assertThat(gate.enter(CallClass.BROWSING)).isTrue();
        assertThat(gate.enter(CallClass.BROWSING)).isFalse();
    }

    @Test
    @DisplayName("waiting calls leave browsing little room and ordering all of it")
    void waiting() {
        for (int round = 0; round < 30; round++) {
            roundAfterWaiting(100);
        }
        assertThat(load(CallClass.BROWSING).room()).isEqualTo(16);
        assertThat(load(CallClass.ORDERING).room()).isEqualTo(1_536);
        assertThat(entered(CallClass.ORDERING, 100)).isEqualTo(100);
        assertThat(gate.enter(CallClass.BROWSING)).isFalse();
    }

    @Test
    @DisplayName("browsing that waits for its own threads makes way, though nobody else waits; others keep their room")
    void ownLine() {
        for (int round = 0; round < 30; round++) {
            waited(CallClass.BROWSING, 1_000);
            roundAfterWaiting(0);
        }
        assertThat(load(CallClass.BROWSING).room()).isEqualTo(16);
        assertThat(load(CallClass.ORDERING).room()).isEqualTo(1_536);
        for (int round = 0; round < 30; round++) {
            waited(CallClass.BROWSING, 0);
            roundAfterWaiting(0);
        }
        assertThat(load(CallClass.BROWSING).room()).isEqualTo(512);
    }

    @Test
    @DisplayName("calls of which none gets a thread wait since the last one did, each in its line")
    void standing() throws InterruptedException {
        gate.begin(CallClass.BROWSING, System.nanoTime());
        gate.end(CallClass.BROWSING);
        gate.adjust();
        entered(CallClass.BROWSING, 100);
        Thread.sleep(100);
        gate.adjust();
        assertThat(load(CallClass.BROWSING).room()).isLessThan(512);
        assertThat(load(CallClass.BROWSING).waitedMicros()).isGreaterThan(100_000);
        assertThat(load(CallClass.ORDERING).waitedMicros()).isZero();
    }

    @Test
    @DisplayName("long waiting takes room from ordering too, but not from payment notifications")
    void longWaiting() {
        for (int round = 0; round < 30; round++) {
            roundAfterWaiting(1_000);
        }
        assertThat(load(CallClass.ORDERING).room()).isEqualTo(64);
        assertThat(load(CallClass.PAYING).room()).isEqualTo(4_096);
    }

    @Test
    @DisplayName("between half the patience and all of it nothing changes")
    void hysteresis() {
        for (int round = 0; round < 30; round++) {
            roundAfterWaiting(100);
        }
        int shrunk = load(CallClass.BROWSING).room();
        roundAfterWaiting(35);
        assertThat(load(CallClass.BROWSING).room()).isEqualTo(shrunk);
        for (int round = 0; round < 30; round++) {
            roundAfterWaiting(0);
        }
        assertThat(load(CallClass.BROWSING).room()).isEqualTo(512);
        assertThat(load(CallClass.BROWSING).tight()).isFalse();
    }
}
