package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;

/**
 * Compares a draft with the plan that a venue has, seat by seat by address: a seat that is in both keeps its position,
 * because sessions name seats by it.
 *
 * @param added seats that get new positions
 * @param changed seats by position as they shall be
 * @param removed positions of seats that go
 */
record PlanDifference(
        List<PlanDraft.Seat> added, Map<Integer, PlanDraft.Seat> changed, List<Integer> removed, PlanChange figures) {

    /** A seat of the plan and its position. */
    private record Known(int position, PlanDraft.Seat seat) {}

    static PlanDifference between(VenuePlan plan, PlanDraft draft) {
        Map<String, Known> known = known(plan);
        List<PlanDraft.Seat> added = new ArrayList<>();
        Map<Integer, PlanDraft.Seat> changed = new HashMap<>();
        int unchanged = 0;
        for (PlanDraft.Seat seat : draft.seats()) {
            Known before = known.remove(seat.address());
            if (before == null) {
                added.add(seat);
            } else if (before.seat().equals(seat)) {
                unchanged++;
            } else {
                changed.put(before.position(), seat);
            }
        }
        List<Integer> removed = known.values().stream()
                .filter(gone -> gone.seat().state() != SeatState.REMOVED)
                .map(Known::position)
                .sorted()
                .toList();
        int existing = (int) draft.seats().stream()
                .filter(seat -> seat.state() != SeatState.REMOVED)
                .count();
        PlanChange figures = new PlanChange(
                added.size(),
                changed.size(),
                removed.size(),
                unchanged,
                draft.zones().size(),
                existing);
        return new PlanDifference(added, changed, removed, figures);
    }

    private static Map<String, Known> known(VenuePlan plan) {
        Map<String, Known> known = new HashMap<>();
        for (VenuePlan.Zone zone : plan.zones()) {
            for (VenuePlan.Row row : zone.rows()) {
                for (int i = 0; i < row.count(); i++) {
                    PlanDraft.Seat seat = new PlanDraft.Seat(
                            zone.name(), row.name(), row.numbers().get(i), row.x()[i], row.y()[i], row.state(i));
                    known.put(seat.address(), new Known(row.from() + i, seat));
                }
            }
        }
        return known;
    }
}
