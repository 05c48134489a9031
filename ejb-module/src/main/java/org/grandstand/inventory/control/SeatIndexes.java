package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grandstand.venue.boundary.Venues;

/** The rows of each venue, read again now and then: positions never change their seat, so a little age does no harm. */
@ApplicationScoped
public class SeatIndexes {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Entry(SeatIndex index, Instant readAt) {}

    private final Map<Long, Entry> byVenue = new ConcurrentHashMap<>();

    @Inject
    Venues venues;

    @Inject
    Clock clock;

    public SeatIndex of(long venue) {
        Instant now = clock.instant();
        Entry entry = byVenue.get(venue);
        if (entry == null || entry.readAt.plus(KEPT).isBefore(now)) {
            entry = new Entry(new SeatIndex(venues.plan(venue)), now);
            byVenue.put(venue, entry);
        }
        return entry.index;
    }
}
