package org.grandstand.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.PaymentMethod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class ChargeTest {

    private static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(900);
    private static final Money PRICE = Money.of(48_000, "CNY");

    private static OpenCharge wish(Money amount, Instant until) {
        return new OpenCharge("R1", "0ABCDEFGHJKMN", amount, "决赛 × 2", until, PaymentMethod.WECHAT_NATIVE);
    }

    private static Charge charge() {
        return new Charge(wish(PRICE, DEADLINE), NOW);
    }

    @Test
    @DisplayName("a charge for nothing, or whose time is over, is refused")
    void borders() {
        assertThatThrownBy(() -> new Charge(wish(Money.of(0, "CNY"), DEADLINE), NOW))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> new Charge(wish(PRICE, NOW), NOW)).isInstanceOf(Rejected.class);
        assertThat(new Charge(wish(PRICE, NOW.plusMillis(1)), NOW).state()).isEqualTo(ChargeState.CREATED);
    }

    @Test
    @DisplayName("a payment after the charge was closed is a capture, told once")
    void late() {
        Charge charge = charge();
        charge.placed("weixin://x");
        charge.close(DEADLINE);
        assertThat(charge.capture(PRICE, DEADLINE.minusSeconds(1), "4200")).isTrue();
        assertThat(charge.capture(PRICE, DEADLINE.minusSeconds(1), "4200")).isFalse();
        assertThat(charge.state()).isEqualTo(ChargeState.CAPTURED);
    }

    @Test
    @DisplayName("what came goes back at most once")
    void back() {
        Charge charge = charge();
        assertThatThrownBy(() -> charge.payBack(PRICE)).hasMessageContaining("payment.not-captured");
        charge.capture(PRICE, NOW, "4200");
        charge.payBack(Money.of(1, "CNY"));
        assertThatThrownBy(() -> charge.payBack(PRICE)).hasMessageContaining("payment.payback-exceeds-capture");
        assertThatThrownBy(() -> charge.payBack(Money.of(1, "USD"))).isInstanceOf(Rejected.class);
        charge.payBack(Money.of(47_999, "CNY"));
        assertThatThrownBy(() -> charge.payBack(Money.of(1, "CNY"))).isInstanceOf(Rejected.class);
    }

    @RepeatedTest(200)
    @DisplayName("news in any order, late and repeated, ends in the state the model ends in")
    void anyOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Charge charge = charge();
        boolean paid = false;
        boolean ended = false;
        boolean placed = false;
        int told = 0;
        for (int step = 0; step < 12; step++) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    charge.placed("weixin://x");
                    placed = placed || !ended;
                }
                case 1 -> {
                    charge.refused("PARAM_ERROR", NOW);
                    ended = ended || !placed;
                }
                case 2 -> {
                    charge.close(NOW);
                    ended = true;
                }
                case 3 -> {
                    charge.checkLater(NOW);
                    charge.abandon(NOW);
                }
                default -> {
                    told += charge.capture(PRICE, NOW, "4200") ? 1 : 0;
                    paid = true;
                    ended = true;
                }
            }
            assertThat(charge.state() == ChargeState.CAPTURED).isEqualTo(paid);
            assertThat(charge.state().open()).isEqualTo(!ended);
            assertThat(told).isEqualTo(paid ? 1 : 0);
            assertThat(charge.captured() == null).isEqualTo(!paid);
        }
    }
}
