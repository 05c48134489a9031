package org.grandstand.sale;

import java.time.Instant;
import org.grandstand.kernel.Page;

/**
 * Which orders to list, newest first; null means any.
 *
 * @param from placed at or after
 * @param to placed before
 * @param before only orders older than this id: the cursor of a list that is read page by page
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
        int first,
        int count) {

    public OrderSearch {
        count = Math.max(1, Math.min(count, Page.LIMIT));
    }

    public static OrderSearch ofCustomer(long customer, OrderState state, Long before, int count) {
        return new OrderSearch(customer, null, state, null, null, before, 0, count);
    }
}
