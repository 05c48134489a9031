package org.grandstand.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Seats that were taken or given back, as nodes tell each other. It says which, not what became of them: the database knows
 * that better than news that may arrive out of order.
 *
 * @param positions by session
 */
public record SeatsChanged(Map<Long, List<Integer>> positions) {

    /** Kind of the announcement. */
    public static final String KIND = "inventory.seats-changed";

    /** Kind of the announcement that a session's seating itself is another; its text is the session's id. */
    public static final String SEATING_KIND = "inventory.seating-changed";

    public static SeatsChanged of(Collection<HeldSeat> seats) {
        return new SeatsChanged(seats.stream()
                .collect(Collectors.groupingBy(
                        HeldSeat::sessionId, Collectors.mapping(HeldSeat::position, Collectors.toList()))));
    }
}
