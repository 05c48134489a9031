package org.grandstand.venue;

import java.io.Serializable;

/**
 * What a new plan does to a venue's seats, in seats.
 *
 * @param added seats with new positions
 * @param changed seats at another place, in another state, or put back
 * @param removed seats that the new plan does not have; their positions stay taken
 * @param unchanged seats that stay as they are
 * @param zones zones with at least one seat afterwards
 * @param seats seats that exist afterwards
 */
public record PlanChange(int added, int changed, int removed, int unchanged, int zones, int seats)
        implements Serializable {}
