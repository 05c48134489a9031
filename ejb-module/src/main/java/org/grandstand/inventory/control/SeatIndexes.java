package org.grandstand.inventory.control;

import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.grandstand.kernel.control.RecentlyRead;
import org.grandstand.venue.boundary.Venues;

/** The rows of each venue, read again now and then: positions never change their seat, so a little age does no harm. */
@ApplicationScoped
public class SeatIndexes {

    private final LoadingCache<Long, SeatIndex> byVenue = RecentlyRead.of(Duration.ofSeconds(30), this::read);

    @Inject
    Venues venues;

    public SeatIndex of(long venue) {
        return byVenue.get(venue);
    }

    private SeatIndex read(long venue) {
        return new SeatIndex(venues.plan(venue));
    }
}
