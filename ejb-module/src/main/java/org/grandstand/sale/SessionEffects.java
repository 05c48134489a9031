package org.grandstand.sale;

import org.grandstand.kernel.Money;

/**
 * Whom and what a change of a session concerns (I2.1).
 *
 * @param paidOrders orders that are paid and not refunded
 * @param paidTickets their tickets
 * @param paid what was paid for them; null when there are none
 * @param unpaidOrders orders that wait for their payment
 * @param unpaidTickets their seats
 */
public record SessionEffects(long paidOrders, long paidTickets, Money paid, long unpaidOrders, long unpaidTickets) {

    public boolean none() {
        return paidOrders + unpaidOrders == 0;
    }
}
