package org.grandstand.sale;

import java.time.Instant;
import java.util.List;
import org.grandstand.events.SentTo;

/**
 * Orders were placed, paid, expired or cancelled: one event for all that one transaction did.
 *
 * @param at when
 */
@SentTo("sale.orders-changed")
public record OrdersChanged(Instant at, List<Change> changes) {

    /** One order and what it became. */
    public record Change(long orderId, OrderState became) {}

    public static OrdersChanged all(List<Long> orders, OrderState became, Instant at) {
        return new OrdersChanged(
                at, orders.stream().map(order -> new Change(order, became)).toList());
    }
}
