package org.grandstand.waitingroom.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The frozen lists that somebody reads at the moment. They never change, and a slow reader must not keep a connection to the
 * database, so a list is read whole, eight bytes a place.
 */
@ApplicationScoped
public class PublishedLists {

    private static final int KEPT_AT_MOST = 8;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Long, long[]> lists = Caffeine.newBuilder()
            .maximumSize(KEPT_AT_MOST)
            .expireAfterAccess(KEPT)
            .build();

    @Inject
    PlaceRows places;

    /**
     * Wants a transaction.
     *
     * @param count how many places the draw had
     * @return ids, ascending; not to be changed
     */
    public long[] of(long session, long count) {
        return lists.get(session, any -> places.drawn(session, count));
    }
}
