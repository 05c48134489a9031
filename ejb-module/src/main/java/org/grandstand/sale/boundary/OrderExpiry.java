package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.control.OrderRelease;
import org.grandstand.sale.control.OrderRows;

/** Gives the seats of unpaid orders back when their time is over (Z1: unpaid locks expire). */
@Stateless
@PermitAll
public class OrderExpiry {

    static final int EXPIRED_AT_ONCE = 200;

    @Inject
    OrderRows orders;

    @Inject
    OrderRelease release;

    @Inject
    Clock clock;

    /**
     * Ends the orders that are overdue longest.
     *
     * @return how many; 0 when none is overdue or others are at it
     */
    public int expireSome() {
        Instant now = clock.instant();
        List<Long> overdue = orders.lockOverdue(now, EXPIRED_AT_ONCE);
        if (!overdue.isEmpty()) {
            release.end(overdue, OrderState.EXPIRED, now);
        }
        return overdue.size();
    }
}
