/**
 * What every component speaks: money, ids, time, refusals, field encryption. No business rule lives here.
 */
@BusinessComponent(
        name = "kernel",
        mayUse = {})
package org.grandstand.kernel;
