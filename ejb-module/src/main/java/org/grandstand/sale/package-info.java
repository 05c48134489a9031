/**
 * Turns a customer's choice into a paid order: sale plans, orders and their holds, payment, expiry.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>S5.2 A sale plan says who buys what, when, how many, where, and how long paying may take.
 *   <li>S5.3 Within the quota a customer picks any visible seat; a chosen seat cannot be changed.
 *   <li>S8.1 Every order is on record and ties together payment, printing and delivery; its customer can query it.
 *   <li>K1 Session list, remaining tickets, submit and query orders for the public.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Seats and quotas (inventory), taking money (payment), giving money back for a valid ticket (refund).
 */
@BusinessComponent(
        name = "sale",
        mayUse = {
            "kernel",
            "events",
            "audit",
            "operations",
            "realname",
            "venue",
            "payment",
            "account",
            "programme",
            "inventory",
            "waitingroom"
        })
package org.grandstand.sale;

import org.grandstand.kernel.BusinessComponent;
