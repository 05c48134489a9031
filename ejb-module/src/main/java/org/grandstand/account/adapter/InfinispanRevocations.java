package org.grandstand.account.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.grandstand.account.control.Revocations;
import org.grandstand.kernel.Caller;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;

/** The cache {@code revocations}: whole in memory, on disk as well on one node, on every node in a cluster. */
@ApplicationScoped
public class InfinispanRevocations implements Revocations {

    /** No account is called so. */
    private static final String SINCE = "since";

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/revocations")
    Cache<String, String> named;

    private AdvancedCache<String, String> cache;
    private AdvancedCache<String, String> memory;
    private Instant rememberedSince;

    /** The server's resource looks the cache up by its name at every call; every request calls. */
    @PostConstruct
    void resolve() {
        cache = named.getAdvancedCache();
        memory = cache.withFlags(Flag.SKIP_CACHE_LOAD); // most accounts have no entry, which the disk need not confirm
        rememberedSince = since();
    }

    /** The start of the first of the nodes that have run without a gap; nobody can have signed in at it before. */
    private Instant since() {
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        String earlier = cache.putIfAbsent(SINCE, started.toString());
        return earlier == null ? started : Instant.parse(earlier);
    }

    @Override
    public void revoke(Caller account, Instant until, Duration lifespan) {
        cache.put(key(account), until.toString(), lifespan.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<Instant> of(Caller account) {
        return Optional.ofNullable(memory.get(key(account))).map(Instant::parse);
    }

    @Override
    public Instant rememberedSince() {
        return rememberedSince;
    }

    private static String key(Caller account) {
        return account.kind() + ":" + account.id();
    }
}
