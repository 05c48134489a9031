package org.grandstand.sale.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.kernel.Money;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;

/** A placement that got its seats: what is written as an order. */
public record PricedOrder(Placement placement, List<Item> items, Money total, Instant placedAt, Instant payBefore) {

    /** One ticket with its price and its holder as a real person. */
    public record Item(int position, String level, Money price, Long personId, Long holderId) {}

    public long id() {
        return placement.orderId();
    }

    public OrderView view(String number) {
        List<OrderView.Item> lines = new ArrayList<>(items.size());
        for (Item item : items) {
            lines.add(new OrderView.Item(
                    lines.size() + 1, item.position, item.level, item.price, item.personId, item.holderId));
        }
        return new OrderView(
                id(),
                number,
                placement.customerId(),
                placement.sessionId(),
                OrderState.AWAITING_PAYMENT,
                lines,
                total,
                placement.channel(),
                placedAt,
                payBefore,
                null,
                null);
    }
}
