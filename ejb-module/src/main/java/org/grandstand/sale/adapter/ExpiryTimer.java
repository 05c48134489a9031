package org.grandstand.sale.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.sale.boundary.OrderExpiry;

/** Looks for overdue orders every second, on every node: the orders' locks keep nodes out of each other's way. */
@Singleton
public class ExpiryTimer {

    /** Bounds one turn; what is left waits for the next second. */
    private static final int ROUNDS = 50;

    @Inject
    OrderExpiry expiry;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false, info = "order expiry")
    void expire() {
        int rounds = 0;
        while (expiry.expireSome() > 0 && rounds < ROUNDS) {
            rounds++;
        }
    }
}
