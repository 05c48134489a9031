package org.grandstand.inventory;

import java.util.List;
import org.grandstand.kernel.Rejected;

/**
 * How many sessions are seated alike: first the categories that are not for sale take their shares, then the rest is
 * saleable and divided over the session's own price levels.
 *
 * @param order which rows count as first
 * @param registeredPermille of all seats, the first rows
 * @param occupiedPermille of all seats, next
 * @param emergencyPermille of all seats, the last rows
 * @param levelWeights weight of the first, second, … price level of a session; at most eight; a session with fewer levels
 *     uses as many of them from the start
 */
public record SeatingTemplate(
        SeatOrder order,
        int registeredPermille,
        int occupiedPermille,
        int emergencyPermille,
        List<Integer> levelWeights) {

    private static final int LEVELS_AT_MOST = 8;

    public SeatingTemplate {
        levelWeights = List.copyOf(levelWeights);
        int kept = registeredPermille + occupiedPermille + emergencyPermille;
        Rejected.unless(
                Math.min(registeredPermille, Math.min(occupiedPermille, emergencyPermille)) >= 0
                        && kept <= SeatShare.WHOLE,
                "inventory.shares-exceed-whole",
                "permille",
                kept);
        Rejected.unless(
                !levelWeights.isEmpty()
                        && levelWeights.size() <= LEVELS_AT_MOST
                        && levelWeights.stream().allMatch(weight -> weight >= 1 && weight <= SeatShare.WHOLE),
                "inventory.level-weights",
                "weights",
                levelWeights);
    }
}
