/**
 * All seats of all sessions and the one live ticket of each; quotas; what can still be bought. The only writer of
 * availability.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>I3.1 Each seat of a confirmed session has one ticket with a code unique in the Games.
 *   <li>I3.2 Once confirmed, only emergency seats may still change sides.
 *   <li>I4.1 Price levels are applied to seats.
 *   <li>S5.2 Quotas bind per session and price level.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Who may buy (sale), who comes in (gate).
 */
@BusinessComponent(
        name = "inventory",
        mayUse = {"kernel", "events", "audit", "operations", "venue", "programme"})
package org.grandstand.inventory;

import org.grandstand.kernel.BusinessComponent;
