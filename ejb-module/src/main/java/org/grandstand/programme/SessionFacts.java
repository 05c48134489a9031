package org.grandstand.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.grandstand.kernel.Named;

/**
 * What everybody may know of a session.
 *
 * @param number the schedule's number, such as {@code SWM07}; how people and addresses name the session
 * @param round round or stage; null when the schedule gives none
 */
public record SessionFacts(
        long id,
        String number,
        Named name,
        SportFacts sport,
        VenueFacts venue,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        String round) {

    /** The start on the venue's clocks. */
    public ZonedDateTime localStart() {
        return startsAt.atZone(ZoneId.of(venue.zone()));
    }

    /** The end on the venue's clocks. */
    public ZonedDateTime localEnd() {
        return endsAt.atZone(ZoneId.of(venue.zone()));
    }
}
