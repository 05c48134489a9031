package org.grandstand.sale.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grandstand.account.HolderPerson;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;

/** A placement that got its seats: what is written as an order. */
public record PricedOrder(Placement placement, List<Item> items, Money total, Instant placedAt, Instant payBefore) {

    /**
     * One ticket with its price.
     *
     * @param holder null without real names
     */
    public record Item(int position, String level, Money price, HolderPerson holder) {

        Long personId() {
            return holder == null ? null : holder.personId();
        }

        Long holderId() {
            return holder == null ? null : holder.holderId();
        }
    }

    public long id() {
        return placement.orderId();
    }

    public OrderView view() {
        List<OrderView.Item> lines = new ArrayList<>(items.size());
        for (Item item : items) {
            lines.add(new OrderView.Item(
                    lines.size() + 1, item.position, item.level, item.price, item.personId(), item.holderId()));
        }
        return new OrderView(
                id(),
                Ids.text(id()),
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
