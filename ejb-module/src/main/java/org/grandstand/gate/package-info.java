/**
 * Lets people in: checks tickets at a venue's gates, admits each once, counts who is inside.
 *
 * <h2>Requirements</h2>
 * <ul>
 *   <li>G1 A policy a venue says when its doors open and close.
 *   <li>G3 Every check is on record: ticket, gate, time, answer.
 *   <li>I7.1 What may come in is known before the session (in its simplest form: asked of the platform).
 * </ul>
 *
 * <h2>Out of scope</h2>
 * Making tickets and their codes (inventory), who bought them (sale).
 */
@BusinessComponent(
        name = "gate",
        mayUse = {
            "kernel",
            "events",
            "audit",
            "operations",
            "realname",
            "venue",
            "account",
            "programme",
            "inventory",
            "sale"
        })
package org.grandstand.gate;

import org.grandstand.kernel.BusinessComponent;
