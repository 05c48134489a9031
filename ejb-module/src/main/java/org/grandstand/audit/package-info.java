/**
 * The audit trail: who did what to which thing, with what before and after. Append-only and hash-chained.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>I1.4 Every seat operation is on record: who, when, what, before and after.
 *   <li>U1.10 Refusals for lack of a role are on record, and a flood of them is bounded.
 *   <li>F3 Anomalies are traced to process and person.
 * </ul>
 */
@BusinessComponent(
        name = "audit",
        mayUse = {"kernel"})
package org.grandstand.audit;

import org.grandstand.kernel.BusinessComponent;
