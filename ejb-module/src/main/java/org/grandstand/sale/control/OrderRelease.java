package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.boundary.SeatHolds;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.control.TicketLimits.CustomerClaim;
import org.grandstand.sale.control.TicketLimits.PersonClaim;

/** Ends unpaid orders: their seats, quotas and personal limits are free again. The caller holds the orders' locks. */
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
    Charges charges;

    @Inject
    Outbox outbox;

    public void end(List<Long> ids, OrderState how, Instant now) {
        List<HeldSeat> held = new ArrayList<>();
        List<PersonClaim> persons = new ArrayList<>();
        List<CustomerClaim> customers = new ArrayList<>();
        for (OrderView order : views.byIds(ids)) {
            customers.add(new CustomerClaim(
                    order.id(),
                    order.sessionId(),
                    order.customerId(),
                    order.items().size(),
                    0));
            for (OrderView.Item item : order.items()) {
                held.add(new HeldSeat(order.id(), order.sessionId(), item.position(), item.level()));
                if (item.personId() != null) {
                    persons.add(new PersonClaim(order.id(), order.sessionId(), item.personId()));
                }
            }
        }
        seats.release(held);
        limits.unclaim(persons);
        limits.uncount(customers);
        orders.close(ids, how, now);
        if (how == OrderState.CANCELLED) {
            ids.forEach(
                    id -> charges.abandon(Ids.text(id))); // of expired orders the provider closes the charge by itself
        }
        outbox.tell(OrdersChanged.all(ids, how, now));
    }
}
