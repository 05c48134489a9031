package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.demo.adapter.DemoCustomers.Buyer;
import org.grandstand.demo.control.DemoOrder;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.boundary.Checkout;
import org.grandstand.sale.boundary.OrderDesk;

/** Customers order, pay, change their minds or forget to pay. */
@ApplicationScoped
public class DemoOrders {

    private static final Logger LOG = Logger.getLogger(DemoOrders.class.getName());
    private static final int OWN_ORDERS = 20;
    private static final int PLACED_WITHIN_SECONDS = 30;

    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    @Inject
    DemoCustomers customers;

    @Inject
    DemoWishes wishes;

    @Inject
    DemoPayments payments;

    @Inject
    Checkout checkout;

    @Inject
    OrderDesk desk;

    @Inject
    ActingAs acting;

    /** Places the order and takes it as far as its customer does. Customers of the demo can be refused like anybody. */
    void play(DemoOrder order) {
        Buyer buyer = customers.buyer(order.customer());
        try {
            OrderCard placed = acting.customer(buyer.id(), () -> existing(order).orElseGet(() -> place(order, buyer)));
            numbers.put(order.key(), placed.number());
            if (placed.state() == OrderState.AWAITING_PAYMENT) {
                go(order, buyer, placed.number());
            }
        } catch (Rejected no) {
            LOG.log(Level.INFO, "{0} was refused: {1}", new Object[] {order.key(), no.getMessage()});
        }
    }

    /** From before a crash: a customer of the demo orders once a session. */
    private Optional<OrderCard> existing(DemoOrder order) {
        return desk.own(null, null, OWN_ORDERS).stream()
                .filter(card -> card.session().number().equals(order.session()))
                .findFirst();
    }

    private OrderCard place(DemoOrder order, Buyer buyer) {
        PlaceOrder wish = wishes.wish(order, buyer.holders());
        try {
            return checkout.place(wish, order.key())
                    .toCompletableFuture()
                    .orTimeout(PLACED_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Rejected no ? no : failed;
        }
    }

    private void go(DemoOrder order, Buyer buyer, String number) {
        switch (order.ending()) {
            case PAID -> payments.pay(buyer.id(), number);
            case PAID_TOO_LATE -> payments.open(buyer.id(), number);
            case CANCELLED -> acting.customer(buyer.id(), () -> desk.cancel(number));
            case LEFT_UNPAID, RUN_OUT -> {} // nothing is what this customer does
        }
    }

    /** Whether notifications and the clock have brought the order to the end that is meant for it. */
    boolean over(DemoOrder order) {
        OrderState wanted = switch (order.ending()) {
            case PAID -> OrderState.PAID;
            case RUN_OUT, PAID_TOO_LATE -> OrderState.EXPIRED;
            case LEFT_UNPAID -> OrderState.AWAITING_PAYMENT;
            case CANCELLED -> OrderState.CANCELLED;
        };
        return number(order)
                .flatMap(desk::find)
                .map(found -> found.state() == wanted)
                .orElse(true);
    }

    void payAfterAll(DemoOrder order) {
        number(order).ifPresent(payments::payAfterAll);
    }

    /** Empty when the customer was refused. */
    Optional<String> number(DemoOrder order) {
        return Optional.ofNullable(numbers.get(order.key()));
    }
}
