package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.control.OrderCards;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.OrderRows.Known;
import org.grandstand.sale.control.OrderRows.RequestName;
import org.grandstand.sale.control.OrderViews;
import org.grandstand.sale.control.Placement;

/** Tells repeats of requests that became orders from requests that did not, and shows those orders again. */
@Stateless
@PermitAll
public class RepeatedOrders {

    @Inject
    OrderRows orders;

    @Inject
    OrderViews views;

    @Inject
    OrderCards cards;

    /** For each of the placements the order that the same request made before. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Optional<Known>> find(List<Placement> placements) {
        Map<RequestName, Known> known = orders.known(placements);
        return placements.stream()
                .map(placement -> Optional.ofNullable(known.get(RequestName.of(placement))))
                .toList();
    }

    /** Cards of these orders, by id; an order that is not on record has none. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<Long, OrderCard> cards(Set<Long> orders) {
        return cards.of(views.byIds(orders)).stream()
                .collect(Collectors.toMap(card -> card.order().id(), card -> card));
    }
}
