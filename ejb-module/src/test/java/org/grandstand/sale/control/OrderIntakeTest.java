package org.grandstand.sale.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.SaleChannel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N2")
class OrderIntakeTest {

    private int grown;
    private final OrderIntake intake = new OrderIntake() {
        @Override
        void letGrow() {
            grown++;
            offerSome(1);
        }
    };

    private void offerSome(int count) {
        offerSome(intake, count);
    }

    private static void offerSome(OrderIntake intake, int count) {
        IntStream.range(0, count)
                .forEach(n -> intake.offer(new Placement(
                        n, 7, new Placement.Request("key-" + n, n), 9, List.of(), SaleChannel.WEB, Instant.EPOCH)));
    }

    @Test
    @DisplayName("one who comes alone is not kept waiting, nor is whoever comes after a few")
    void alone() throws InterruptedException {
        offerSome(1);
        assertThat(intake.take()).hasSize(1);
        offerSome(OrderIntake.CROWD - 1);
        assertThat(intake.take()).hasSize(OrderIntake.CROWD - 1);
        offerSome(1);
        assertThat(intake.take()).hasSize(1);
        assertThat(grown).isZero();
    }

    @Test
    @DisplayName("in a crowd a set is given a moment to grow, a full one is not, and it ends with the crowd")
    void crowd() throws InterruptedException {
        offerSome(OrderIntake.CROWD);
        assertThat(intake.take()).hasSize(OrderIntake.CROWD);
        offerSome(1);
        assertThat(intake.take()).as("with the one that came meanwhile").hasSize(2);
        offerSome(1);
        assertThat(intake.take()).as("the crowd is gone").hasSize(1);
        offerSome(OrderIntake.TAKEN_AT_ONCE);
        assertThat(intake.take()).hasSize(OrderIntake.TAKEN_AT_ONCE);
        offerSome(OrderIntake.TAKEN_AT_ONCE);
        assertThat(intake.take()).as("nothing is waited for").hasSize(OrderIntake.TAKEN_AT_ONCE);
        assertThat(grown).isEqualTo(1);
    }

    @Test
    @Tag("N1")
    @DisplayName("a stop while a set grows loses none of those that were taken")
    void stopped() throws InterruptedException {
        OrderIntake stopping = new OrderIntake() {
            @Override
            void letGrow() {
                Thread.currentThread().interrupt();
                super.letGrow();
            }
        };
        offerSome(stopping, OrderIntake.CROWD);
        stopping.take();
        offerSome(stopping, 3);
        assertThat(stopping.take()).hasSize(3);
        assertThat(Thread.interrupted()).as("the writer is still told").isTrue();
    }

    @Test
    @Tag("K5")
    @DisplayName("a full intake says so at once")
    void full() {
        offerSome(OrderIntake.CAPACITY);
        assertThatThrownBy(() -> offerSome(1))
                .isInstanceOfSatisfying(
                        Rejected.class, busy -> assertThat(busy.code()).isEqualTo("sale.busy"));
        assertThat(intake.waiting()).isEqualTo(OrderIntake.CAPACITY);
    }
}
