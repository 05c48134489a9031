/**
 * The waiting room before a hot sale: who may order when, so that a rush is fair and the order path never meets all of it.
 *
 * <p>It opens before the sale. At the sale's opening those waiting are put in a random order that everybody can compute
 * again from what is published; who comes later queues behind in order of arrival. People are admitted at a set pace, each
 * for a few minutes.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>K5 When more come than can be served, they are kept waiting in an orderly way and nothing breaks.
 *   <li>S0 Sales are fair and real-name: one person has one place, however many devices are used.
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Which sales have a room, and refusing orders (sale asks here); limits per address or account (operations).
 */
@BusinessComponent(
        name = "waitingroom",
        mayUse = {"kernel", "audit", "account", "programme"})
package org.grandstand.waitingroom;

import org.grandstand.kernel.BusinessComponent;
