/**
 * What is held when and where: the games, their sports, the ticketed sessions and their price levels.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>I2.1 Sessions after the games' schedule, imported; rescheduled, moved, cancelled.
 *   <li>I4.1 Price levels of a session, with an operation record.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Seats and tickets of a session (inventory), who may buy them when (sale).
 */
@BusinessComponent(
        name = "programme",
        mayUse = {"kernel", "audit", "exchange", "venue"})
package org.grandstand.programme;

import org.grandstand.kernel.BusinessComponent;
