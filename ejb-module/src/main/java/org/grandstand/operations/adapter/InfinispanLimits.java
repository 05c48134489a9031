package org.grandstand.operations.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.LimitFigures;
import org.grandstand.operations.control.LimitFigureBoard;
import org.grandstand.operations.control.SharedCounters;
import org.infinispan.Cache;
import org.infinispan.remoting.transport.Address;

/** The cache {@code limits}: on two nodes each in a cluster. */
@ApplicationScoped
public class InfinispanLimits implements SharedCounters, LimitFigureBoard {

    /** A call waits for counters at most this long; then each node keeps to its part. */
    private static final Duration ANSWERS_WITHIN = Duration.ofMillis(250);

    private static final long MEMBERS_ASKED_EVERY_NANOSECONDS = 200_000_000;
    private static final long FIGURES_KEPT_SECONDS = 15;
    private static final String FIGURES = "figures:";

    @Resource(lookup = "java:jboss/infinispan/cache/grandstand/limits")
    Cache<String, String> named;

    private Cache<String, String> cache;
    private Duration patience = ANSWERS_WITHIN;
    private volatile int members = 1;
    private volatile long membersAskedAt;

    /** The server's resource looks the cache up by its name at every call. */
    @PostConstruct
    void resolve() {
        cache = named.getAdvancedCache();
        membersAskedAt = System.nanoTime() - MEMBERS_ASKED_EVERY_NANOSECONDS;
    }

    /** For tests, on machines that have other things to do. */
    void waitFor(Duration longer) {
        patience = longer;
    }

    @Override
    public int members() {
        long now = System.nanoTime();
        if (now - membersAskedAt >= MEMBERS_ASKED_EVERY_NANOSECONDS) {
            membersAskedAt = now;
            List<Address> seen = cache.getCacheManager().getMembers();
            members = seen == null ? 1 : Math.max(1, seen.size());
        }
        return members;
    }

    @Override
    public long get(String name) {
        String value = answer(cache.getAsync(name));
        return value == null ? 0 : Long.parseLong(value);
    }

    @Override
    public boolean replace(String name, long seen, long next, Duration lifespan) {
        String value = Long.toString(next);
        return seen == 0
                ? answer(cache.putIfAbsentAsync(name, value, lifespan.toMillis(), TimeUnit.MILLISECONDS)) == null
                : answer(cache.replaceAsync(
                        name, Long.toString(seen), value, lifespan.toMillis(), TimeUnit.MILLISECONDS));
    }

    private <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new Silent("the cache of limits does not answer", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Silent("stopped while waiting for the cache of limits", stopped);
        }
    }

    @Override
    public void put(LimitFigures figures) {
        answer(cache.putAsync(FIGURES + figures.node(), Json.write(figures), FIGURES_KEPT_SECONDS, TimeUnit.SECONDS));
    }

    @Override
    public List<LimitFigures> of(List<String> nodes) {
        var keys = nodes.stream().map(FIGURES::concat).collect(Collectors.toSet());
        return answer(cache.getAllAsync(keys)).values().stream()
                .map(json -> Json.read(json, LimitFigures.class))
                .toList();
    }
}
