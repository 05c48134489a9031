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

    /** One round in which the only call waited so long for a thread. */
    private void roundAfterWaiting(long milliseconds) {
        gate.begin(System.nanoTime() - milliseconds * MILLISECOND);
        gate.end();
        gate.adjust();
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
        gate.leave();
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
