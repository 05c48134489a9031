package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.control.OrderSteps;

/** Keeps each order's history, apart from the way of an order so that it costs that way nothing. */
@Stateless
@PermitAll
public class OrderHistory {

    @Inject
    OrderSteps steps;

    public void note(OrdersChanged event) {
        steps.add(event);
    }
}
