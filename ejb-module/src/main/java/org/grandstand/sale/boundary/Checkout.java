package org.grandstand.sale.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.control.PlacementDesk;
import org.grandstand.sale.control.PlacementDesk.Wish;
import org.grandstand.sale.control.TurnCheck;

/**
 * Where a customer's choice becomes an order: checked here, placed with others by the writer, answered when committed. The
 * hottest call of all and without a transaction of its own: no session bean, it looks at the caller itself.
 */
@ApplicationScoped
public class Checkout {

    @Inject
    PlacementDesk desk;

    @Inject
    TurnCheck turns;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /**
     * Places an order for the signed-in customer.
     *
     * @param key the customer's name for this request: the same request under the same key answers with the same order
     * @return the order once it is on record; fails with {@link Rejected} (as cause) when it could not be placed
     * @throws Rejected at once for what needs no database: sale.malformed-order, sale.not-on-sale, sale.limit-per-person,
     *     sale.seats-taken, sale.busy and more; waitingroom.not-your-turn and the
     *     like where the sale has a waiting room; request.not-permitted for whoever is no customer
     */
    public CompletionStage<OrderCard> place(PlaceOrder choice, String key) {
        Caller buyer = caller.get();
        if (buyer.kind() != Caller.Kind.CUSTOMER) {
            throw Rejected.forbidden("request.not-permitted");
        }
        Wish wish = desk.read(choice, buyer.id(), key, clock.instant());
        turns.check(wish);
        return desk.place(wish, executor);
    }
}
