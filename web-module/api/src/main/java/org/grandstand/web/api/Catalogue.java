package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What those who browse see (N2): answers are bytes made before anybody asks. At most once a second, and only while
 * somebody asks, the figures are read again with a few statements over all sessions; only sessions about which something
 * changed, the hour included, are written anew.
 */
@ApplicationScoped
public class Catalogue {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Older than this, nobody is answered from it; they wait for whoever is reading. */
    private static final Duration STALE = Duration.ofSeconds(5);

    @Inject
    CatalogueFigures figures;

    @Inject
    Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile CatalogueSnapshot snapshot = CatalogueSnapshot.empty();
    private volatile Instant readAt = Instant.EPOCH;

    CatalogueSnapshot now() {
        Instant now = clock.instant();
        if (now.isBefore(readAt.plus(FRESH))) {
            return snapshot;
        }
        if (now.isBefore(readAt.plus(STALE))) {
            return reading.tryLock() ? readLocked() : snapshot;
        }
        reading.lock();
        return readLocked();
    }

    private CatalogueSnapshot readLocked() {
        try {
            Instant now = clock.instant();
            if (!now.isBefore(readAt.plus(FRESH))) {
                snapshot = brought(snapshot, now);
                readAt = now;
            }
            return snapshot;
        } finally {
            reading.unlock();
        }
    }

    /** The same snapshot, with all the lists it keeps, when nothing changed. */
    private CatalogueSnapshot brought(CatalogueSnapshot before, Instant now) {
        Map<Long, SessionEntry> known = before.byId();
        List<SessionEntry> entries = figures.all().stream()
                .map(newest -> {
                    SessionEntry entry = known.get(newest.facts().id());
                    return entry != null && entry.says(newest, now) ? entry : new SessionEntry(newest, now);
                })
                .toList();
        return entries.equals(before.entries()) ? before : new CatalogueSnapshot(entries);
    }
}
