package org.grandstand.programme.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SessionFacts;
import org.grandstand.venue.VenueView;

/**
 * A session as the schedule has it.
 *
 * @param known the session that has its number already; null for a new one
 * @param priceLow as written, null when there is none
 * @param priceHigh as written, null when there is none
 */
public record ScheduleLine(
        String number,
        Named name,
        Named sport,
        VenueView venue,
        Instant startsAt,
        Instant endsAt,
        String round,
        BigDecimal priceLow,
        BigDecimal priceHigh,
        SessionFacts known) {

    /** Whether the programme says anything else. */
    public boolean differs() {
        return known != null && !differences().isEmpty();
    }

    /** Whether it is to be held elsewhere. */
    boolean moves() {
        return known != null && !known.venue().code().equals(venue.code());
    }

    /** Whether who has a ticket would stand before closed doors: another venue or another time. */
    boolean reschedules() {
        return known != null
                && (moves()
                        || !known.startsAt().equals(startsAt)
                        || !known.endsAt().equals(endsAt));
    }

    /** What the programme says and what the schedule says, for people. */
    public String differences() {
        StringBuilder text = new StringBuilder();
        difference(text, known.name().zh(), name.zh());
        difference(text, known.name().en(), name.en());
        if (!names(sport, known)) {
            difference(text, known.sport().name().zh(), sport.zh());
        }
        difference(text, known.venue().code(), venue.code());
        difference(text, known.localStart().toLocalDateTime(), local(startsAt));
        difference(text, known.localEnd().toLocalDateTime(), local(endsAt));
        difference(text, known.round() == null ? "" : known.round(), round == null ? "" : round);
        return text.toString();
    }

    private static boolean names(Named sport, SessionFacts known) {
        return ScheduleSheet.key(sport.zh())
                        .equals(ScheduleSheet.key(known.sport().code()))
                || ScheduleSheet.key(sport.zh())
                        .equals(ScheduleSheet.key(known.sport().name().zh()))
                || ScheduleSheet.key(sport.en())
                        .equals(ScheduleSheet.key(known.sport().name().en()));
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(ZoneId.of(venue.zone())).toLocalDateTime();
    }

    private static void difference(StringBuilder text, Object before, Object after) {
        if (!before.equals(after)) {
            text.append(text.isEmpty() ? "" : "; ").append(before).append(" → ").append(after);
        }
    }
}
