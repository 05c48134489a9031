package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.inventory.Admitted;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.boundary.SeatHolds;
import org.grandstand.inventory.boundary.Tickets;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.control.TicketLimits.CustomerClaim;
import org.grandstand.sale.control.TicketLimits.PersonClaim;

/** Ends orders: their seats, quotas and personal limits are free again. The caller holds the orders' locks. */
@ApplicationScoped
public class OrderRelease {

    @Inject
    OrderViews views;

    @Inject
    OrderRows orders;

    @Inject
    TicketLimits limits;

    @Inject
    SeatHolds seats;

    @Inject
    Tickets tickets;

    @Inject
    Charges charges;

    @Inject
    Outbox outbox;

    /**
     * Which of an order's tickets let somebody in. Until the transaction ends none lets anybody in who is not counted here.
     */
    public List<Admitted> admitted(OrderView order) {
        return tickets.admitted(
                order.sessionId(),
                order.items().stream().map(OrderView.Item::position).toList());
    }

    /** Ends a paid order: its seats return to sale with fresh tickets. The caller holds the order's lock and owes the money. */
    public void takeBack(OrderView order, Instant now) {
        List<HeldSeat> sold = seatsOf(List.of(order));
        forget(List.of(order));
        if (seats.takeBack(sold, OrderState.REFUNDED.name(), now).size() != sold.size()) {
            throw new IllegalStateException("order " + order.number() + " is paid but has not bought its seats");
        }
        orders.refunded(order.id(), now);
        outbox.tell(OrdersChanged.all(List.of(order.id()), OrderState.REFUNDED, now));
    }

    private static List<HeldSeat> seatsOf(List<OrderView> orders) {
        return orders.stream()
                .flatMap(order -> order.items().stream()
                        .map(item -> new HeldSeat(order.id(), order.sessionId(), item.position(), item.level())))
                .toList();
    }

    /** The personal limits no longer count these orders. */
    private void forget(List<OrderView> orders) {
        List<PersonClaim> persons = new ArrayList<>();
        List<CustomerClaim> customers = new ArrayList<>();
        for (OrderView order : orders) {
            int tickets = order.items().size();
            customers.add(new CustomerClaim(order.id(), order.sessionId(), order.customerId(), tickets, 0));
            order.items().stream()
                    .map(OrderView.Item::personId)
                    .filter(Objects::nonNull)
                    .forEach(person -> persons.add(new PersonClaim(order.id(), order.sessionId(), person)));
        }
        limits.unclaim(persons);
        limits.uncount(customers);
    }

    /** Unpaid orders. */
    public void end(List<Long> ids, OrderState how, Instant now) {
        List<OrderView> ending = views.byIds(ids);
        forget(ending); // quotas last, as placing orders does: else the two could wait for each other in a circle
        seats.release(seatsOf(ending));
        orders.close(ids, how, now);
        if (how == OrderState.CANCELLED) {
            ids.forEach(
                    id -> charges.abandon(Ids.text(id))); // of expired orders the provider closes the charge by itself
        }
        outbox.tell(OrdersChanged.all(ids, how, now));
    }
}
