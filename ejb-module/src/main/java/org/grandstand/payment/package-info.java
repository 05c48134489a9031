/**
 * Takes money through payment providers and gives it back: charges, paybacks, what providers notify, their bill files.
 * Knows no orders; an order's number is a reference to it and nothing more.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>X2 Third parties: payment.
 *   <li>A2 Reconciliation gathers the payment platforms' bill files.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * What a payment is for (sale), whether money is owed back (sale, refund), the books (settlement).
 */
@BusinessComponent(
        name = "payment",
        mayUse = {"kernel", "events", "audit", "operations"})
package org.grandstand.payment;

import org.grandstand.kernel.BusinessComponent;
