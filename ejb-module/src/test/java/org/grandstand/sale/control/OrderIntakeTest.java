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

    private long time;
    private int pauses;
    private int comeInAPause = 1;
    private final OrderIntake intake = new OrderIntake() {
        @Override
        long now() {
            return time;
        }

        @Override
        void pause(long nanos) {
            pauses++;
            time += nanos;
            offerSome(comeInAPause);
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
        assertThat(pauses).isZero();
    }

    @Test
    @DisplayName("in a crowd a set is given as long as the last one needed, and the crowd ends with a small set")
    void crowd() throws InterruptedException {
        takeCrowd();
        time += 3 * OrderIntake.LOOK_NANOS;
        offerSome(1);
        assertThat(intake.take()).as("with those that came meanwhile").hasSize(1 + 3);
        time += 3 * OrderIntake.LOOK_NANOS;
        offerSome(1);
        assertThat(intake.take()).as("the crowd is gone").hasSize(1);
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    @DisplayName("however long the last set needed, the next one is taken in the end")
    void patience() throws InterruptedException {
        takeCrowd();
        time += 100 * OrderIntake.GROWING_NANOS;
        offerSome(1);
        assertThat(intake.take()).hasSize(1 + (int) (OrderIntake.GROWING_NANOS / OrderIntake.LOOK_NANOS));
    }

    @Test
    @DisplayName("a set that is full, or becomes so, waits no more")
    void fullSet() throws InterruptedException {
        takeCrowd();
        time += OrderIntake.GROWING_NANOS;
        offerSome(OrderIntake.TAKEN_AT_ONCE);
        assertThat(intake.take()).hasSize(OrderIntake.TAKEN_AT_ONCE);
        assertThat(pauses).isZero();
        comeInAPause = OrderIntake.TAKEN_AT_ONCE / 2;
        time += OrderIntake.GROWING_NANOS;
        offerSome(1);
        assertThat(intake.take()).hasSize(OrderIntake.TAKEN_AT_ONCE);
        assertThat(pauses).isEqualTo(2);
    }

    private void takeCrowd() throws InterruptedException {
        offerSome(OrderIntake.CROWD);
        assertThat(intake.take()).hasSize(OrderIntake.CROWD);
    }

    @Test
    @Tag("N1")
    @DisplayName("a stop while a set grows loses none of those that were taken")
    void stopped() throws InterruptedException {
        OrderIntake stopping = new OrderIntake() {
            @Override
            long now() {
                return time;
            }

            @Override
            void pause(long nanos) {
                Thread.currentThread().interrupt();
                super.pause(nanos);
            }
        };
        offerSome(stopping, OrderIntake.CROWD);
        stopping.take();
        time += OrderIntake.GROWING_NANOS;
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
