package org.grandstand.sale.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.boundary.RepeatedOrders;
import org.grandstand.sale.control.OrderRows.Known;
import org.grandstand.sale.control.Placement;
import org.grandstand.sale.control.RepeatQuestions;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S5.3")
class RepeatReaderTest {

    private static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");
    private static final long KNOWN = 7;

    private final RecordedOrders orders = new RecordedOrders();
    private final Wiring wiring =
            new Wiring().with(ManagedThreadFactory.class, new PlainThreads()).with(RepeatedOrders.class, orders);
    private final RepeatQuestions questions = wiring.get(RepeatQuestions.class);
    private RepeatReader reader;

    /** Knows one request, has a card of every order, and writes down how many it was asked for at once. */
    private static final class RecordedOrders extends RepeatedOrders {
        private final List<Integer> asked = new ArrayList<>();
        private volatile boolean away;

        @Override
        public List<Optional<Known>> find(List<Placement> placements) {
            asked.add(placements.size());
            return placements.stream().map(RecordedOrders::known).toList();
        }

        private static Optional<Known> known(Placement placement) {
            return Optional.of(new Known(KNOWN, 0)).filter(order -> order.orderId() == placement.orderId());
        }

        @Override
        public Map<Long, OrderCard> cards(Set<Long> ids) {
            asked.add(ids.size());
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return ids.stream().collect(Collectors.toMap(Function.identity(), RepeatReaderTest::card));
        }
    }

    private static final class PlainThreads implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            return new Thread(work);
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }

    private static OrderCard card(long order) {
        OrderView view = new OrderView(
                order,
                Long.toString(order),
                1,
                1,
                OrderState.AWAITING_PAYMENT,
                List.of(),
                Money.of(48_000, "CNY"),
                SaleChannel.WEB,
                NOW,
                NOW,
                null,
                null);
        return new OrderCard(view, null, List.of());
    }

    private static Placement request(long order) {
        return new Placement(order, 1, new Placement.Request("key", 0), 1, List.of(), SaleChannel.WEB, NOW);
    }

    private void read() {
        reader = wiring.get(RepeatReader.class);
    }

    @AfterEach
    void stop() {
        reader.stop();
    }

    private static <T> T heard(CompletableFuture<T> answer) throws Exception {
        return answer.get(5, TimeUnit.SECONDS);
    }

    @Test
    @Tag("K1")
    @DisplayName("what many ask is asked once of the database, and each hears of the own request")
    void together() throws Exception {
        var known = questions.before(request(KNOWN));
        var unknown = questions.before(request(8));
        var cards = List.of(questions.card(11), questions.card(12), questions.card(11));

        read();

        assertThat(heard(known)).contains(new Known(KNOWN, 0));
        assertThat(heard(unknown)).isEmpty();
        for (int i = 0; i < cards.size(); i++) {
            assertThat(heard(cards.get(i)).order().id())
                    .isEqualTo(List.of(11L, 12L, 11L).get(i));
        }
        assertThat(orders.asked).containsExactly(2, 2);
    }

    @Test
    @DisplayName("who cannot be answered is told to try again, and the next are answered")
    void trouble() throws Exception {
        orders.away = true;
        var lost = questions.card(11);
        read();
        assertThatThrownBy(() -> heard(lost))
                .cause()
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo("sale.try-again"));

        orders.away = false;
        assertThat(heard(questions.card(11)).order().id()).isEqualTo(11);
    }
}
