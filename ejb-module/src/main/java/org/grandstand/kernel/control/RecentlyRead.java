package org.grandstand.kernel.control;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;

/**
 * Makes caches of what is read from the database and may be a little old. One caller reads a value anew when its time has
 * come, in his own thread and transaction; the others meanwhile get the old one, so that a crowd never asks at once.
 */
public interface RecentlyRead {

    /** Values kept in one cache. */
    int KEPT_AT_MOST = 10_000;

    /**
     * @param fresh how old a value may be before it is read again
     * @param reading reads one value; what it throws reaches the caller, and nothing is kept
     */
    static <K, V> LoadingCache<K, V> of(Duration fresh, Function<K, V> reading) {
        return Caffeine.newBuilder()
                .maximumSize(KEPT_AT_MOST)
                .refreshAfterWrite(fresh)
                .expireAfterWrite(fresh.multipliedBy(EXPIRED_AFTER))
                .executor(Runnable::run)
                .build(reading::apply);
    }

    /** A value nobody asked for in so many times its freshness is read before it is answered. */
    int EXPIRED_AFTER = 10;
}
