/**
 * Real persons, their documents, and whether they were verified.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>U2.4 Mainland resident IDs are verified online, every other document by hand in the back office.
 *   <li>U2.5 Each document type has its format, check digits and validity rules.
 *   <li>U2.6 A person who is verified is not verified again.
 *   <li>U2.7 Results are received, handled, queried and approved by hand.
 *   <li>U1.11 Names and numbers are encrypted, masked where they are shown, and found by exact value.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Who buys for whom (account), health data (not offered: the health code services ended in 2022).
 */
@BusinessComponent(
        name = "realname",
        mayUse = {"kernel", "audit"})
package org.grandstand.realname;

import org.grandstand.kernel.BusinessComponent;
