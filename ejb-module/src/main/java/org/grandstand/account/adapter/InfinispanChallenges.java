package org.grandstand.account.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.grandstand.account.control.UsedChallenges;
import org.infinispan.Cache;

/** The cache {@code challenges}: in memory, distributed in a cluster. */
@ApplicationScoped
public class InfinispanChallenges implements UsedChallenges {

    /** Not empty: an empty value, once marshalled, cannot be read back. */
    private static final String USED = "used";

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/challenges")
    Cache<String, String> named;

    private Cache<String, String> cache;

    /** The server's resource looks the cache up by its name at every call. */
    @PostConstruct
    void resolve() {
        cache = named.getAdvancedCache();
    }

    @Override
    public boolean first(String challenge, Duration lifespan) {
        return cache.putIfAbsent(challenge, USED, lifespan.toMillis(), TimeUnit.MILLISECONDS) == null;
    }
}
