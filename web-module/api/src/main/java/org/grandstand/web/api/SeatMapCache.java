package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.grandstand.inventory.SeatMap;
import org.grandstand.inventory.boundary.SeatMaps;

/** The seat maps that were asked for last, ready to be sent; one of 80,000 seats takes some 800 kB with its compressed form. */
@ApplicationScoped
public class SeatMapCache {

    private static final long BYTES_AT_MOST = 48L * 1024 * 1024;

    @Inject
    SeatMaps seatMaps;

    /** The version is the map's own, which may be newer than the one asked for. */
    private record Kept(String version, CachedAnswer answer) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Object drawing = new Object();
    private long bytes;

    CachedAnswer of(String session, String version) {
        return known(session, version).orElseGet(() -> drawn(session, version));
    }

    /** When a sale opens everybody asks at once; one draws, the others wait for it. */
    private CachedAnswer drawn(String session, String version) {
        synchronized (drawing) {
            return known(session, version).orElseGet(() -> {
                SeatMap map = seatMaps.map(session);
                return keep(session, new Kept(map.version(), new CachedAnswer(map.json())));
            });
        }
    }

    private synchronized Optional<CachedAnswer> known(String session, String version) {
        return Optional.ofNullable(kept.get(session))
                .filter(map -> map.version().equals(version))
                .map(Kept::answer);
    }

    private synchronized CachedAnswer keep(String session, Kept fresh) {
        Kept before = kept.put(session, fresh);
        bytes += fresh.answer().bytes() - (before == null ? 0 : before.answer().bytes());
        Iterator<Kept> eldest = kept.values().iterator();
        while (bytes > BYTES_AT_MOST && eldest.hasNext()) {
            bytes -= eldest.next().answer().bytes();
            eldest.remove();
        }
        return fresh.answer();
    }
}
