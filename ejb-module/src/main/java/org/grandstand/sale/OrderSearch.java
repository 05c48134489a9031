package org.grandstand.sale;

import java.time.Instant;
import org.grandstand.kernel.Page;

/**
 * Which orders to list; null means any.
 *
 * @param from placed at or after
 * @param to placed before
 * @param before only orders older than this id: the cursor of a list that is read page by page
 * @param order what comes first
 * @param first how many to leave out at the start
 * @param count 1 to {@link Page#LIMIT}
 */
public record OrderSearch(
        Long customerId,
        Long sessionId,
        OrderState state,
        Instant from,
        Instant to,
        Long before,
        Order order,
        int first,
        int count) {

    /** What a list can be ordered by; the order's number decides between equals. */
    public enum Order {
        NEWEST,
        OLDEST,
        DEAREST,
        CHEAPEST,
        LAST_PAID,
        FIRST_PAID
    }

    public OrderSearch {
        count = Math.max(1, Math.min(count, Page.LIMIT));
    }

    public static OrderSearch ofCustomer(long customer, OrderState state, Long before, int count) {
        return new OrderSearch(customer, null, state, null, null, before, Order.NEWEST, 0, count);
    }
}
