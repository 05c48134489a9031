package org.grandstand.sale.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.control.PlacementDesk;
import org.grandstand.sale.control.PlacementDesk.Wish;

/** Where a customer's choice becomes an order: checked here, placed with others by the writer, answered when committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Checkout {

    @Inject
    PlacementDesk desk;

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
     *     sale.seats-taken, sale.busy and more
     */
    @RolesAllowed("customer")
    public CompletionStage<OrderCard> place(PlaceOrder choice, String key) {
        Wish wish = desk.read(choice, caller.get().id(), key, clock.instant());
        return desk.place(wish, executor);
    }
}
