package org.grandstand.inventory;

import java.time.Instant;
import java.util.List;

/**
 * A session's seating as a whole.
 *
 * @param version changes with every change; a command names the version it was made for
 * @param seats seats that take part in the session
 * @param tickets one for each of them once confirmed, 0 before
 * @param planVersion of the venue's plan that the seating was drawn from
 * @param confirmedAt null while it is a draft
 * @param confirmedBy null while it is a draft
 * @param counts by category and level, never empty ones
 */
public record SeatingView(
        long session,
        long venue,
        SeatingState state,
        int version,
        int seats,
        int tickets,
        int planVersion,
        Instant confirmedAt,
        String confirmedBy,
        List<SeatingCount> counts) {

    public int count(SeatCategory category) {
        return counts.stream()
                .filter(count -> count.category() == category)
                .mapToInt(SeatingCount::seats)
                .sum();
    }
}
