package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.control.OrderRows.RequestName;
import org.grandstand.sale.control.PlacementDesk.Wish;
import org.grandstand.waitingroom.boundary.WaitingRoom;

/** Where a sale has a waiting room, only those whose turn it is may order. Decided from memory. */
@ApplicationScoped
public class TurnCheck {

    @Inject
    WaitingRoom rooms;

    @Inject
    OrderRows orders;

    /** @throws Rejected as {@link WaitingRoom#checkTurn} */
    public void check(Wish wish) {
        if (wish.terms().plan().waitingRoom() == null || !wish.terms().plan().open(wish.arrived())) {
            return;
        }
        try {
            rooms.checkTurn(wish.terms().session().number(), wish.customerId(), wish.arrived());
        } catch (Rejected no) {
            if (!no.code().equals("waitingroom.window-missed") || !repeated(wish)) {
                throw no;
            }
        }
    }

    /** Sent in time and sent again because the answer got lost. */
    private boolean repeated(Wish wish) {
        RequestName name = new RequestName(wish.customerId(), wish.request().key());
        return orders.named(List.of(name)).containsKey(name);
    }
}
