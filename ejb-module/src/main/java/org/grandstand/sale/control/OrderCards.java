package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.grandstand.account.HolderPerson;
import org.grandstand.account.boundary.HolderDirectory;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderView;

/** Puts together what an order's customer reads on it. */
@ApplicationScoped
public class OrderCards {

    @Inject
    Programme programme;

    @Inject
    Availability seats;

    @Inject
    HolderDirectory holders;

    /** Cards of many orders, with one question to each neighbour. */
    public List<OrderCard> of(List<OrderView> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Map<Long, SessionFacts> sessions =
                programme.byIds(orders.stream().map(OrderView::sessionId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(SessionFacts::id, session -> session));
        return of(orders, sessions);
    }

    /** The card of an order just placed: everything is at hand, nobody is asked. */
    public OrderCard of(PricedOrder order, SessionFacts session) {
        Map<Long, HolderPerson> names = order.items().stream()
                .map(PricedOrder.Item::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(HolderPerson::holderId, holder -> holder));
        return card(order.view(), session, names);
    }

    private List<OrderCard> of(List<OrderView> orders, Map<Long, SessionFacts> sessions) {
        Map<Long, HolderPerson> names = holders.byIds(orders.stream()
                .flatMap(order -> order.items().stream())
                .map(OrderView.Item::holderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return orders.stream()
                .map(order -> card(order, sessions.get(order.sessionId()), names))
                .toList();
    }

    private OrderCard card(OrderView order, SessionFacts session, Map<Long, HolderPerson> names) {
        List<SeatAddress> addresses = seats.addresses(
                session.venue().id(),
                order.items().stream().map(OrderView.Item::position).toList());
        List<OrderCard.Line> lines = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            OrderView.Item item = order.items().get(i);
            HolderPerson holder = item.holderId() == null ? null : names.get(item.holderId());
            lines.add(new OrderCard.Line(
                    item.line(),
                    addresses.get(i),
                    item.level(),
                    item.price(),
                    item.holderId(),
                    holder == null ? null : holder.nameMasked()));
        }
        return new OrderCard(order, session, lines);
    }
}
