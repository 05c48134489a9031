package org.grandstand.inventory.control;

import java.util.Optional;
import java.util.TreeMap;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.venue.VenuePlan;

/** A venue's rows by position: finds a seat's address. */
public final class SeatIndex {

    /** A row and the block it is in. */
    private record Placed(VenuePlan.Zone zone, VenuePlan.Row row) {}

    private final TreeMap<Integer, Placed> byFirstPosition = new TreeMap<>();
    private final VenuePlan plan;

    public SeatIndex(VenuePlan plan) {
        this.plan = plan;
        for (VenuePlan.Zone zone : plan.zones()) {
            for (VenuePlan.Row row : zone.rows()) {
                byFirstPosition.put(row.from(), new Placed(zone, row));
            }
        }
    }

    VenuePlan plan() {
        return plan;
    }

    public Optional<SeatAddress> address(int position) {
        var found = byFirstPosition.floorEntry(position);
        if (found == null || position >= found.getKey() + found.getValue().row.count()) {
            return Optional.empty();
        }
        Placed placed = found.getValue();
        return Optional.of(new SeatAddress(
                position,
                placed.zone.floor(),
                placed.zone.name(),
                placed.row.name(),
                placed.row.numbers().get(position - found.getKey())));
    }
}
