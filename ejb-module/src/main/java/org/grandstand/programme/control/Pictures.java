package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.VenueFacts;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;

/**
 * Keeps the newest picture of the programme. Each use asks for the revision (one small statement) and reads the programme
 * again when it is another; so a change is seen at once on every node, and readers never wait for each other.
 */
@ApplicationScoped
public class Pictures {

    /** A venue's new name is seen after this time at the latest; it does not change the programme's revision. */
    static final Duration KEPT = Duration.ofSeconds(10);

    /** A picture, the revision it shows, and when it was made. */
    private record Kept(long revision, Instant at, Picture picture) {}

    @Inject
    GamesRow games;

    @Inject
    SessionRows rows;

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    private volatile Kept kept;

    public Picture newest() {
        long revision = games.revision();
        Instant now = clock.instant();
        Kept known = kept;
        if (known != null
                && known.revision() == revision
                && now.isBefore(known.at().plus(KEPT))) {
            return known.picture();
        }
        Kept fresh = new Kept(revision, now, read());
        kept = fresh;
        return fresh.picture();
    }

    private Picture read() {
        List<SportFacts> sports = rows.sports();
        Map<Long, SportFacts> sportById = sports.stream().collect(Collectors.toMap(SportFacts::id, sport -> sport));
        Map<Long, VenueFacts> venueById =
                venues.all().stream().collect(Collectors.toMap(VenueView::id, Pictures::facts));
        List<SessionFacts> sessions = rows.all().stream()
                .map(row -> facts(row, sportById.get(row.sportId()), venueById.get(row.venueId())))
                .toList();
        return new Picture(sessions, sports);
    }

    private static VenueFacts facts(VenueView venue) {
        return new VenueFacts(venue.id(), venue.code(), venue.name(), venue.zone());
    }

    private static SessionFacts facts(SessionRows.Row row, SportFacts sport, VenueFacts venue) {
        return new SessionFacts(
                row.id(),
                row.number(),
                row.name(),
                sport,
                venue,
                row.startsAt(),
                row.endsAt(),
                row.state(),
                row.round());
    }
}
