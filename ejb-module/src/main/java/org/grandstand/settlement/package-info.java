/**
 * The books: a double-entry ledger of every movement of money, each day's statement, its comparison with the provider's
 * bill, and the cases that a difference becomes.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>A1 Settlement by hand and by automatic batch, recorded.
 *   <li>A2 Reconciliation by partner and by time: gather, compute, compare.
 *   <li>A3 Exceptions are handled financially with approval; books stay balanced.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Moving money (payment), whether money is owed (sale, refund).
 */
@BusinessComponent(
        name = "settlement",
        mayUse = {"kernel", "events", "audit", "operations", "payment"})
package org.grandstand.settlement;

import org.grandstand.kernel.BusinessComponent;
