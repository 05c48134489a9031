package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.kernel.Rejected;

/**
 * Availability as it is told to the public. In a hot sale it changes with every set of orders; told anew at most ten times a
 * second, the same bytes serve everybody, however many ask.
 */
@ApplicationScoped
public class AvailabilityEditions {

    private static final long FRESH_MILLISECONDS = 100;

    /** More sessions than are watched at a time; beyond, all are begun anew. */
    private static final int SESSIONS_AT_MOST = 2_000;

    @Inject
    Catalogue catalogue;

    @Inject
    Availability availability;

    @Inject
    Clock clock;

    /** The newest edition of one session, brought up to date by one caller while the others take what there is. */
    private final class Shelf {
        private final long session;
        private final ReentrantLock renewing = new ReentrantLock();
        private volatile AvailabilityEdition newest;
        private volatile long readAt;

        Shelf(long session) {
            this.session = session;
        }

        AvailabilityEdition take(String number) {
            long now = clock.millis();
            if (newest == null) {
                renewing.lock();
            } else if (now - readAt < FRESH_MILLISECONDS || !renewing.tryLock()) {
                return newest;
            }
            try {
                renew(number);
                readAt = now;
                return newest;
            } finally {
                renewing.unlock();
            }
        }

        private void renew(String number) {
            AvailabilityView view = availability
                    .full(session)
                    .orElseThrow(() -> Rejected.state("inventory.not-seated", "session", number));
            if (newest == null || !newest.shows(view)) {
                newest = new AvailabilityEdition(view, since -> availability.change(session, since, view));
            }
        }
    }

    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    /** @throws Rejected programme.no-such-session, inventory.not-seated */
    AvailabilityEdition of(String number) {
        Shelf shelf = shelves.get(number);
        return (shelf == null ? shelf(number) : shelf).take(number);
    }

    private Shelf shelf(String number) {
        SessionEntry entry = catalogue
                .now()
                .find(number)
                .orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", number));
        if (entry.seatingVersion() == null) {
            throw Rejected.state("inventory.not-seated", "session", number);
        }
        if (shelves.size() >= SESSIONS_AT_MOST) {
            shelves.clear();
        }
        return shelves.computeIfAbsent(number, any -> new Shelf(entry.facts().id()));
    }
}
