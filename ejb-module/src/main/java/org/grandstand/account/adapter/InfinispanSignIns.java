package org.grandstand.account.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.grandstand.account.control.SignInEntries;
import org.infinispan.Cache;

/** The cache {@code sign-ins}: on disk on one node, distributed in a cluster. */
@ApplicationScoped
public class InfinispanSignIns implements SignInEntries {

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/sign-ins")
    Cache<String, String> named;

    private Cache<String, String> cache;

    /** The server's resource looks the cache up by its name at every call; every request calls. */
    @PostConstruct
    void resolve() {
        cache = named.getAdvancedCache();
    }

    @Override
    public void put(String key, String value, Duration lifespan) {
        cache.put(key, value, lifespan.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(cache.get(key));
    }

    @Override
    public void remove(String key) {
        cache.remove(key);
    }
}
