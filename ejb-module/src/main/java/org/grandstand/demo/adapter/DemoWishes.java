package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.grandstand.demo.control.DemoOrder;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.kernel.Ids;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.PlaceOrder;

/** What customers choose: seats side by side somewhere in the house, or the best of a level. */
@ApplicationScoped
public class DemoWishes {

    private static final int LOOKS = 40;

    @Inject
    Programme programme;

    @Inject
    Availability availability;

    @Inject
    Quotas quotas;

    /** @param holders of the customer, the own person first */
    PlaceOrder wish(DemoOrder order, List<Long> holders) {
        long session = programme.byNumber(order.session()).id();
        Random random = new Random(order.key().hashCode());
        int tickets = Math.min(order.tickets(), holders.size());
        Optional<Integer> seat = order.adjacent() ? freeRun(session, tickets, random) : Optional.empty();
        String level = level(session, tickets, random);
        List<PlaceOrder.Item> items = new ArrayList<>(tickets);
        for (int i = 0; i < tickets; i++) {
            String holder = Ids.text(holders.get(i));
            int next = i;
            items.add(seat.map(first -> new PlaceOrder.Item(Integer.toString(first + next), null, holder))
                    .orElseGet(() -> new PlaceOrder.Item(null, level, holder)));
        }
        return new PlaceOrder(order.session(), items, "WEB");
    }

    private String level(long session, int tickets, Random random) {
        List<String> levels = quotas.of(session).stream()
                .filter(quota -> quota.remaining() >= tickets)
                .map(QuotaView::level)
                .sorted()
                .toList();
        return levels.isEmpty() ? "A" : levels.get(random.nextInt(levels.size()));
    }

    /** The first of so many free seats whose positions follow each other. */
    private Optional<Integer> freeRun(long session, int seats, Random random) {
        return availability.full(session).flatMap(view -> {
            BitSet free = BitSet.valueOf(Base64.getDecoder().decode(view.free()));
            for (int look = 0; look < LOOKS; look++) {
                int first = free.nextSetBit(random.nextInt(view.size()));
                if (first >= 0 && free.nextClearBit(first) - first >= seats) {
                    return Optional.of(first);
                }
            }
            return Optional.empty();
        });
    }
}
