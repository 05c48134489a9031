/**
 * The demo Games: a believable games with venues, sessions, sales, customers, orders and admissions, made from a seed by acting as
 * the people of this house through the same boundaries that their screens use. Absent from a real installation: it acts only
 * when DEMO is on and no games are there.
 *
 * <h2>Out of scope</h2>
 * Any rule of its own: what a boundary refuses to a person it refuses to the demo.
 */
@BusinessComponent(
        name = "demo",
        mayUse = {
            "kernel",
            "operations",
            "realname",
            "venue",
            "payment",
            "account",
            "programme",
            "inventory",
            "waitingroom",
            "sale",
            "gate"
        })
package org.grandstand.demo;

import org.grandstand.kernel.BusinessComponent;
