package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderSearch;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderStep;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.control.OrderCards;
import org.grandstand.sale.control.OrderRelease;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.OrderSteps;
import org.grandstand.sale.control.OrderViews;

/** Orders after they were placed: looked at by their customer and by staff, cancelled while unpaid (S8.1). */
@Stateless
public class OrderDesk {

    @Inject
    OrderViews views;

    @Inject
    OrderCards cards;

    @Inject
    OrderRows orders;

    @Inject
    OrderSteps steps;

    @Inject
    OrderRelease release;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * An order of the signed-in customer.
     *
     * @throws Rejected sale.no-such-order, also for another customer's
     */
    @RolesAllowed("customer")
    public OrderCard own(String number) {
        return cards.of(List.of(ownView(number))).get(0);
    }

    /** The signed-in customer's orders, newest first, older than the order given. */
    @RolesAllowed("customer")
    public List<OrderCard> own(OrderState state, Long before, int count) {
        return cards.of(views.search(OrderSearch.ofCustomer(caller.get().id(), state, before, count)));
    }

    /** Gives the seats of an unpaid order back. */
    @RolesAllowed("customer")
    public OrderCard cancel(String number) {
        OrderView order = ownView(number);
        OrderState state = orders.lock(order.id()).orElseThrow();
        if (state != OrderState.AWAITING_PAYMENT) {
            throw Rejected.state("sale.not-awaiting-payment", "order", number, "state", state);
        }
        release.end(List.of(order.id()), OrderState.CANCELLED, clock.instant());
        return own(number);
    }

    private OrderView ownView(String number) {
        return find(number)
                .filter(order -> order.customerId() == caller.get().id())
                .orElseThrow(() -> Rejected.missing("sale.no-such-order", "order", number));
    }

    /** For other components: the order with this number, whoever's it is. */
    @PermitAll
    public Optional<OrderView> find(String number) {
        return Ids.parse(number).flatMap(views::byId);
    }

    @RolesAllowed({"ticket-operations", "customer-service", "business-manager"})
    public OrderCard any(String number) {
        OrderView order = find(number).orElseThrow(() -> Rejected.missing("sale.no-such-order", "order", number));
        return cards.of(List.of(order)).get(0);
    }

    @RolesAllowed({"ticket-operations", "customer-service", "business-manager"})
    public Page<OrderCard> search(OrderSearch search) {
        return new Page<>(cards.of(views.search(search)), views.count(search));
    }

    @RolesAllowed({"ticket-operations", "customer-service", "business-manager"})
    public List<OrderStep> history(long order) {
        return steps.of(order);
    }
}
