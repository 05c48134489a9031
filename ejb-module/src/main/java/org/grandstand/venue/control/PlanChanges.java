package org.grandstand.venue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.PlanChange;
import org.grandstand.venue.PlanEdit;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.entity.Venue;

/** Brings a venue's plan from what it is to what it shall be. */
@ApplicationScoped
public class PlanChanges {

    /** A plan that was applied: the venue as it was, and what changed. */
    public record Applied(VenueView before, PlanChange change) {}

    /**
     * Seats that were marked.
     *
     * @param before how many of them were in which state
     * @param ranges positions, as {@code 3-17 40}
     */
    public record Marked(String code, int changed, Map<SeatState, Integer> before, String ranges) {}

    @Inject
    VenueRows venues;

    @Inject
    PlanRows rows;

    @Inject
    Plans plans;

    public PlanChange preview(long venue, PlanDraft draft) {
        VenueView view = venues.byId(venue).orElseThrow(() -> Rejected.missing("venue.no-such-venue", "venue", venue));
        return PlanDifference.between(plans.of(view), draft).figures();
    }

    public Applied apply(long venueId, PlanDraft draft) {
        Venue venue = venues.forUpdate(venueId);
        VenueView before = venue.view();
        PlanDifference difference = PlanDifference.between(plans.of(before), draft);
        int first = venue.takePositions(difference.added().size());
        venue.planChanged(difference.figures().seats(), draft.width(), draft.height());
        venues.flush();
        rows.write(venue, draft, difference, first);
        return new Applied(before, difference.figures());
    }

    /** Takes an edit made by hand, whole or not at all. */
    public Applied edit(long venueId, PlanEdit edit) {
        Venue venue = venues.forUpdate(venueId);
        VenueView before = venue.view();
        if (before.planVersion() != edit.version()) {
            throw Rejected.state(
                    "venue.plan-changed-meanwhile", "edited", edit.version(), "version", before.planVersion());
        }
        EditedPlan edited = EditedPlan.of(plans.of(before), edit);
        int first = venue.takePositions(edited.added().size());
        PlanChange change = edited.figures();
        venue.planChanged(change.seats(), edited.reach(before.width(), true), edited.reach(before.height(), false));
        venues.flush();
        rows.write(venueId, edited, first);
        return new Applied(before, change);
    }

    public Marked mark(long venueId, List<Integer> positions, SeatState state) {
        Rejected.unless(!positions.isEmpty(), "venue.nothing-marked");
        Venue venue = venues.forUpdate(venueId);
        VenueView view = venue.view();
        Map<SeatState, Integer> before = states(plans.of(view), positions);
        int changed = rows.mark(venueId, positions, state);
        int removedBefore = before.getOrDefault(SeatState.REMOVED, 0);
        int removedAfter = state == SeatState.REMOVED ? positions.size() : 0;
        venue.planChanged(view.seatTotal() + removedBefore - removedAfter, view.width(), view.height());
        venues.flush();
        return new Marked(view.code(), changed, before, ranges(positions));
    }

    private static Map<SeatState, Integer> states(VenuePlan plan, List<Integer> positions) {
        SeatState[] states = new SeatState[plan.size()];
        for (VenuePlan.Zone zone : plan.zones()) {
            for (VenuePlan.Row row : zone.rows()) {
                for (int i = 0; i < row.count(); i++) {
                    states[row.from() + i] = row.state(i);
                }
            }
        }
        Map<SeatState, Integer> counts = new EnumMap<>(SeatState.class);
        TreeSet<Integer> seen = new TreeSet<>();
        for (int position : positions) {
            if (position < 0 || position >= states.length || states[position] == null || !seen.add(position)) {
                throw Rejected.missing("venue.no-such-seat", "position", position);
            }
            counts.merge(states[position], 1, Integer::sum);
        }
        return counts;
    }

    /** Positions with runs shortened. */
    static String ranges(List<Integer> positions) {
        List<String> ranges = new ArrayList<>();
        int from = -1;
        int last = -1;
        for (int position : new TreeSet<>(positions)) {
            if (from >= 0 && position == last + 1) {
                last = position;
                continue;
            }
            if (from >= 0) {
                ranges.add(range(from, last));
            }
            from = position;
            last = position;
        }
        ranges.add(range(from, last));
        return String.join(" ", ranges);
    }

    private static String range(int from, int last) {
        return from == last ? String.valueOf(from) : from + "-" + last;
    }
}
