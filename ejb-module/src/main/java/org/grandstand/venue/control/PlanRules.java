package org.grandstand.venue.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** What holds in every plan: an address names one seat, and a place holds one seat. */
final class PlanRules {

    private PlanRules() {}

    /** Tells every seat that has the address or the place of one before it. */
    static void clashes(List<PlanDraft.Seat> seats, Consumer<FieldError> found) {
        Map<String, PlanDraft.Seat> byAddress = new HashMap<>();
        SeatGrid grid = new SeatGrid();
        for (PlanDraft.Seat seat : seats) {
            if (byAddress.putIfAbsent(seat.address(), seat) != null) {
                found.accept(new FieldError(
                        where(seat),
                        "venue.seat-twice",
                        Rejected.facts("zone", seat.zone(), "row", seat.row(), "number", seat.number())));
                continue;
            }
            Optional<PlanDraft.Seat> other = grid.add(seat);
            other.ifPresent(there -> found.accept(new FieldError(
                    where(seat),
                    "venue.seats-overlap",
                    Rejected.facts("seat", where(seat), "other", where(there), "distance", SeatGrid.DISTANCE))));
        }
    }

    /** Whether no seat stands where another does. */
    static boolean allApart(List<PlanDraft.Seat> seats) {
        SeatGrid grid = new SeatGrid();
        return seats.stream().allMatch(seat -> grid.add(seat).isEmpty());
    }

    static String where(PlanDraft.Seat seat) {
        return seat.zone() + "/" + seat.row() + "/" + seat.number();
    }
}
