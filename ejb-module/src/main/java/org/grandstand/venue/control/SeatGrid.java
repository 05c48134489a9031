package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds seats that stand on top of each other without comparing each with each. */
final class SeatGrid {

    /** Two seats nearer than this, in plan units, cannot both be sat on. */
    static final int DISTANCE = 20;

    private final Map<Long, List<PlanDraft.Seat>> cells = new HashMap<>();

    /** Adds a seat; answers a seat that stands where this one wants to. */
    Optional<PlanDraft.Seat> add(PlanDraft.Seat seat) {
        int column = Math.floorDiv(seat.x(), DISTANCE);
        int line = Math.floorDiv(seat.y(), DISTANCE);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (PlanDraft.Seat other : cells.getOrDefault(key(column + dx, line + dy), List.of())) {
                    if (near(seat, other)) {
                        return Optional.of(other);
                    }
                }
            }
        }
        cells.computeIfAbsent(key(column, line), cell -> new ArrayList<>(1)).add(seat);
        return Optional.empty();
    }

    private static boolean near(PlanDraft.Seat one, PlanDraft.Seat other) {
        long dx = (long) one.x() - other.x();
        long dy = (long) one.y() - other.y();
        return dx * dx + dy * dy < (long) DISTANCE * DISTANCE;
    }

    private static long key(int column, int line) {
        return (long) column << 32 ^ line & 0xFFFFFFFFL;
    }
}
