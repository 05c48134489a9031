/**
 * Accounts: staff and public customers, their passwords, sign-ins and roles, and the people a customer may buy for.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>U1.1 Customers register by phone or e-mail, with field-level feedback.
 *   <li>U1.2, U1.6 Staff are kept by system administrators in the back office.
 *   <li>U1.4 The channel a customer came from is recorded.
 *   <li>U1.10 Staff and customers are exported and imported by those designated only; imported customers claim their accounts by
 *       registering with the same contact and document.
 *   <li>U1.9 Accounts are locked, unlocked, and their passwords reset.
 *   <li>U1.11 Contact data is masked, encrypted at rest and found by exact value; passwords are kept as verifiers,
 *       which customers' devices derive and prove (SCRAM-SHA-256).
 *   <li>U2.1, U2.2 Buyer and holders are real-name before they can buy.
 *   <li>U4.1 Password strength, change cycle, history and failed attempts are controlled by a policy that administrators set.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Whether a person is real (realname), what a customer buys (sale).
 */
@BusinessComponent(
        name = "account",
        mayUse = {"kernel", "events", "audit", "operations", "exchange", "realname"})
package org.grandstand.account;

import org.grandstand.kernel.BusinessComponent;
