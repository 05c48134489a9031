package org.grandstand.sale.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.sale.boundary.OrderExpiry;

/** Looks for overdue orders every second, on every node: the orders' locks keep nodes out of each other's way. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ExpiryTimer {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Bounds one turn; what is left waits for the next second. */
    private static final int ROUNDS = 50;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    OrderExpiry expiry;

    private Rounds rounds;

    @PostConstruct
    void start() {
        rounds = Rounds.begin(threads, "order-expiry", PAUSE, this::expire);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void expire() {
        int round = 0;
        while (expiry.expireSome() > 0 && round < ROUNDS) {
            round++;
        }
    }
}
