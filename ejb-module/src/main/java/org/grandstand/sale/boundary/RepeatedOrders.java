package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.OrderRows.Known;
import org.grandstand.sale.control.OrderRows.RequestName;
import org.grandstand.sale.control.Placement;

/** Tells repeats of requests that became orders from requests that did not. */
@Stateless
@PermitAll
public class RepeatedOrders {

    @Inject
    OrderRows orders;

    /** For each of the placements the order that the same request made before. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Optional<Known>> find(List<Placement> placements) {
        Map<RequestName, Known> known = orders.known(placements);
        return placements.stream()
                .map(placement -> Optional.ofNullable(known.get(RequestName.of(placement))))
                .toList();
    }
}
