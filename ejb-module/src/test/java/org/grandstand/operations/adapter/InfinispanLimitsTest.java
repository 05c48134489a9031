package org.grandstand.operations.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitFigures;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.Subject;
import org.grandstand.operations.TrustedNetwork;
import org.grandstand.operations.control.LimitBook;
import org.grandstand.operations.control.LimitRows;
import org.grandstand.operations.control.Limiter;
import org.grandstand.operations.control.SharedCounters;
import org.grandstand.testing.Wiring;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes of a real cluster in this process, with the cache as the cluster profile has it. */
@Tag("K5")
@DisplayName("limits over a real distributed cache")
class InfinispanLimitsTest {

    private static final int ALLOWED = 400;
    private static final Instant NOON = Instant.parse("2027-05-01T04:00:00Z");

    private static final List<EmbeddedCacheManager> MANAGERS = new ArrayList<>();
    private static final List<InfinispanLimits> NODES = new ArrayList<>();

    /** Orders of an account are limited, nothing else matters here. */
    private static final class Rules extends LimitRows {
        @Override
        public List<LimitRule> changed() {
            return List.of(LimitRule.of(CallKind.ORDER, LimitSubject.ACCOUNT, ALLOWED, 60));
        }

        @Override
        public List<TrustedNetwork> networks() {
            return List.of();
        }
    }

    @BeforeAll
    static void form() {
        for (int i = 0; i < 2; i++) {
            GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
            global.transport()
                    .clusterName("limits-test")
                    .nodeName("node-" + i)
                    .addProperty("configurationFile", "limits-test-jgroups.xml");
            EmbeddedCacheManager manager = new DefaultCacheManager(global.build());
            manager.defineConfiguration(
                    "limits",
                    new ConfigurationBuilder()
                            .clustering()
                            .cacheMode(CacheMode.DIST_SYNC)
                            .hash()
                            .numOwners(2)
                            .build());
            MANAGERS.add(manager);
        }
        for (EmbeddedCacheManager manager : MANAGERS) {
            Cache<String, String> cache = manager.getCache("limits");
            InfinispanLimits node = new Wiring().with(Cache.class, cache).get(InfinispanLimits.class);
            node.waitFor(Duration.ofSeconds(30));
            NODES.add(node);
        }
        assertThat(NODES).allMatch(node -> node.members() == 2);
    }

    @AfterAll
    static void leave() {
        MANAGERS.forEach(EmbeddedCacheManager::stop);
    }

    private static Limiter limiter(InfinispanLimits node) {
        Wiring wiring = new Wiring()
                .with(LimitRows.class, new Rules())
                .with(SharedCounters.class, node)
                .with(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC));
        wiring.get(LimitBook.class).refresh();
        return wiring.get(Limiter.class);
    }

    @Test
    @DisplayName("a counter is set by one of two who saw the same, on whichever node")
    void compareAndSet() {
        Duration life = Duration.ofMinutes(1);
        assertThat(NODES.get(0).get("a")).isZero();
        assertThat(NODES.get(0).replace("a", 0, 5, life)).isTrue();
        assertThat(NODES.get(1).get("a")).isEqualTo(5);
        assertThat(NODES.get(1).replace("a", 0, 7, life)).isFalse();
        assertThat(NODES.get(1).replace("a", 5, 7, life)).isTrue();
        assertThat(NODES.get(0).replace("a", 5, 9, life)).isFalse();
        assertThat(NODES.get(0).get("a")).isEqualTo(7);
    }

    @Test
    @DisplayName("eight threads on two nodes get no more than the limit, and most of it")
    void race() throws Exception {
        List<Limiter> limiters =
                NODES.stream().map(InfinispanLimitsTest::limiter).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Limiter limiter = limiters.get(i % 2);
                callers.add(() -> admitted(limiter));
            }
            int admitted = 0;
            for (Future<Integer> caller : threads.invokeAll(callers)) {
                admitted += caller.get();
            }
            assertThat(admitted).isBetween(ALLOWED / 2, ALLOWED);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int admitted(Limiter limiter) {
        int admitted = 0;
        for (int i = 0; i < ALLOWED; i++) {
            admitted += limiter.check(CallKind.ORDER, Subject.account(7)).isEmpty() ? 1 : 0;
        }
        return admitted;
    }

    @Test
    @DisplayName("each node sees the figures of all")
    void figures() {
        for (int i = 0; i < 2; i++) {
            NODES.get(i).put(new LimitFigures("node-" + i, List.of(), List.of(), List.of(), NOON));
        }
        for (InfinispanLimits node : NODES) {
            assertThat(node.of(List.of("node-0", "node-1", "gone")))
                    .extracting(LimitFigures::node)
                    .containsExactlyInAnyOrder("node-0", "node-1");
        }
    }
}
