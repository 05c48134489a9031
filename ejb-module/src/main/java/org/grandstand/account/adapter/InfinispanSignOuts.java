package org.grandstand.account.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.grandstand.account.control.SignOuts;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/** The cache {@code sign-outs}: in memory, on disk as well on one node, on every node in a cluster. */
@ApplicationScoped
public class InfinispanSignOuts implements SignOuts {

    /** Not empty: an empty value, once marshalled, cannot be read back. */
    private static final String ENDED = "ended";

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/sign-outs")
    Cache<String, String> named;

    private AdvancedCache<String, String> cache;
    private AdvancedCache<String, String> memory;

    /** The server's resource looks the cache up by its name at every call; every request calls. */
    @PostConstruct
    void resolve() {
        cache = named.getAdvancedCache();
        memory = cache.withFlags(Flag.SKIP_CACHE_LOAD); // most sign-ins have no entry, which the disk need not confirm
    }

    @Override
    public void end(String signIn, Duration lifespan) {
        cache.put(signIn, ENDED, lifespan.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean ended(String signIn) {
        return memory.containsKey(signIn);
    }
}
