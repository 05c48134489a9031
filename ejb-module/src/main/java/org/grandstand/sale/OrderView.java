package org.grandstand.sale;

import java.time.Instant;
import java.util.List;
import org.grandstand.kernel.Money;

/**
 * An order as its customer, staff and other components see it.
 *
 * @param number how people name it
 * @param payBefore when the hold ends
 * @param paidAt null until paid
 * @param closedAt when it expired, was cancelled or refunded; null until then
 */
public record OrderView(
        long id,
        String number,
        long customerId,
        long sessionId,
        OrderState state,
        List<Item> items,
        Money total,
        SaleChannel channel,
        Instant placedAt,
        Instant payBefore,
        Instant paidAt,
        Instant closedAt) {

    /**
     * One ticket of the order.
     *
     * @param personId the holder as a real person; null without real names
     * @param holderId the customer's holder; null without real names
     */
    public record Item(int line, int position, String level, Money price, Long personId, Long holderId) {}

    public OrderView with(List<Item> itsItems) {
        return new OrderView(
                id,
                number,
                customerId,
                sessionId,
                state,
                itsItems,
                total,
                channel,
                placedAt,
                payBefore,
                paidAt,
                closedAt);
    }
}
