package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.inventory.QuotaView;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5.3")
class SessionFiguresTest {

    private static final Instant OPENS = Instant.parse("2027-05-01T02:00:00Z");
    private static final Instant CLOSES = Instant.parse("2027-05-18T10:00:00Z");
    private static final Instant START = Instant.parse("2027-05-18T11:30:00Z");

    private static SessionFacts facts(SessionState state) {
        return new SessionFacts(
                1,
                "SWM07",
                new Named("游泳", "Swimming"),
                new SportFacts(1, "SWM", new Named("游泳", "Swimming")),
                new VenueFacts(1, "AQ", new Named("水上中心", "Aquatics"), "Asia/Shanghai"),
                START,
                START.plusSeconds(9_000),
                state,
                null);
    }

    private static SessionFigures figures(SessionState state, int taken, boolean announced) {
        SalePlanView plan = new SalePlanView(
                1, SalePlanView.State.RELEASED, OPENS, CLOSES, 4, Set.of(SaleChannel.WEB), true, 15, null, 1);
        return new SessionFigures(
                facts(state),
                List.of(
                        new PriceLevel("A", null, Money.of(48_000, "CNY")),
                        new PriceLevel("B", null, Money.of(18_000, "CNY")),
                        new PriceLevel("C", null, Money.of(8_000, "CNY"))),
                Map.of("A", 100, "B", 300),
                Map.of("A", new QuotaView(1, "A", 50, taken)),
                announced ? plan : null,
                "1.1");
    }

    @Test
    @Tag("S5.2")
    @Tag("S5.3")
    @DisplayName("the sale state follows the clock by itself: upcoming, on sale, ended")
    void followsTheClock() {
        SessionFigures figures = figures(SessionState.SCHEDULED, 0, true);
        assertThat(figures.saleState(OPENS.minusMillis(1))).isEqualTo(SaleState.UPCOMING);
        assertThat(figures.saleState(OPENS)).isEqualTo(SaleState.ON_SALE);
        assertThat(figures.saleState(CLOSES.minusMillis(1))).isEqualTo(SaleState.ON_SALE);
        assertThat(figures.saleState(CLOSES)).isEqualTo(SaleState.ENDED);
    }

    @Test
    @DisplayName("sold out, cancelled and not announced are told apart")
    void otherStates() {
        assertThat(figures(SessionState.SCHEDULED, 50, true).saleState(OPENS)).isEqualTo(SaleState.SOLD_OUT);
        assertThat(figures(SessionState.CANCELLED, 0, true).saleState(OPENS)).isEqualTo(SaleState.CANCELLED);
        assertThat(figures(SessionState.SCHEDULED, 0, false).saleState(OPENS)).isEqualTo(SaleState.NOT_ON_SALE);
        assertThat(figures(SessionState.SCHEDULED, 0, false).saleState(START.plusSeconds(9_000)))
                .isEqualTo(SaleState.ENDED);
    }

    @Test
    @Tag("S5.2")
    @DisplayName("what remains is the public quota's rest, and prices come from levels that have seats")
    void remainingAndPrices() {
        SessionFigures figures = figures(SessionState.SCHEDULED, 20, true);
        assertThat(figures.remaining()).isEqualTo(30);
        assertThat(figures.seats()).isEqualTo(400);
        assertThat(figures.cheapest()).isEqualTo(Money.of(18_000, "CNY"));
        assertThat(figures.dearest()).isEqualTo(Money.of(48_000, "CNY"));
    }
}
