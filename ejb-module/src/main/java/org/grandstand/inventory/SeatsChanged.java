package org.grandstand.inventory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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

    /** As nodes tell it, briefly, for it is told of every set of orders: {@code session:position,position session:position}. */
    public String text() {
        return positions.entrySet().stream()
                .map(of -> of.getKey() + ":"
                        + of.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static SeatsChanged read(String text) {
        Map<Long, List<Integer>> positions = new HashMap<>();
        for (String of : text.split(" ")) {
            int colon = of.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("no seats of a session: " + of);
            }
            positions.put(
                    Long.valueOf(of.substring(0, colon)),
                    Arrays.stream(of.substring(colon + 1).split(","))
                            .map(Integer::valueOf)
                            .toList());
        }
        return new SeatsChanged(positions);
    }
}
