package org.grandstand.programme;

/**
 * What was promised about a session, and to how many (I2.1).
 *
 * @param onSale whether people may be buying it now
 * @param paidOrders orders that are paid and not refunded
 * @param paidTickets their tickets
 * @param unpaidOrders orders that wait for their payment
 */
public record ChangeEffect(boolean onSale, long paidOrders, long paidTickets, long unpaidOrders) {}
