package org.grandstand.inventory;

import java.util.List;
import java.util.SortedSet;
import org.grandstand.kernel.Rejected;

/**
 * Some seats of a session: all of them, whole zones, a range of rows of one zone, or single positions (the lasso).
 *
 * @param zones names; empty for the whole venue
 * @param rowFrom first row of the range in plan order; null for all rows
 * @param rowTo last row of the range; null for the same as rowFrom
 * @param positions single seats; empty when zones and rows say it all
 */
public record SeatSelection(List<String> zones, String rowFrom, String rowTo, SortedSet<Integer> positions) {

    /** A command names at most this many zones. */
    public static final int ZONES_AT_MOST = 500;

    public SeatSelection {
        zones = List.copyOf(zones);
        Rejected.unless(
                zones.size() <= ZONES_AT_MOST,
                "inventory.too-many-zones",
                "zones",
                zones.size(),
                "limit",
                ZONES_AT_MOST);
        Rejected.unless(rowFrom == null || zones.size() == 1, "inventory.rows-need-one-zone", "zones", zones.size());
    }

    public static SeatSelection all() {
        return new SeatSelection(List.of(), null, null, java.util.Collections.emptySortedSet());
    }

    public static SeatSelection zones(List<String> zones) {
        return new SeatSelection(zones, null, null, java.util.Collections.emptySortedSet());
    }

    public static SeatSelection rows(String zone, String from, String to) {
        return new SeatSelection(List.of(zone), from, to, java.util.Collections.emptySortedSet());
    }

    public static SeatSelection positions(SortedSet<Integer> positions) {
        return new SeatSelection(List.of(), null, null, positions);
    }
}
