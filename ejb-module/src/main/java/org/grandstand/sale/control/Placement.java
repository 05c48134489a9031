package org.grandstand.sale.control;

import java.time.Instant;
import java.util.List;
import org.grandstand.sale.SaleChannel;

/**
 * A choice whose shape has been checked, on its way into the database.
 *
 * @param orderId the id the order will have
 * @param request what makes a repeat recognisable
 * @param now when it arrived
 */
public record Placement(
        long orderId,
        long customerId,
        Request request,
        long sessionId,
        List<Item> items,
        SaleChannel channel,
        Instant now) {

    /** The customer's key for this request and a hash of its content. */
    public record Request(String key, long hash) {}

    /**
     * One ticket.
     *
     * @param position the seat
     * @param holderId null without real names
     */
    public record Item(int position, Long holderId) {}

    public List<Integer> positions() {
        return items.stream().map(Item::position).toList();
    }
}
