/**
 * The places where sessions are held, and their seats.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>I1.1 Venues with name, code, address, purpose, seat total; each seat's floor, zone, row, number and physical state.
 *   <li>I1.2 Import and generation of seating plans, states marked in bulk.
 *   <li>I1.4 Every seat operation is on record with before and after.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * What a seat is used for in a session (inventory).
 */
@BusinessComponent(
        name = "venue",
        mayUse = {"kernel", "audit", "exchange", "operations"})
package org.grandstand.venue;

import org.grandstand.kernel.BusinessComponent;
