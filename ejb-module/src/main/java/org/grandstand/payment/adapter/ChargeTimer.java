package org.grandstand.payment.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.payment.boundary.ChargeChecks;

/** Asks the provider about charges without news, every second on every node; a claim keeps nodes from asking twice. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ChargeTimer {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedExecutorService executor;

    @Inject
    ChargeChecks boundary;

    private Rounds rounds;

    @PostConstruct
    void start() {
        PaymentSweep sweep = new PaymentSweep(executor, boundary::claimDue, boundary::check);
        rounds = Rounds.begin(threads, "charge-checks", PAUSE, sweep::run);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }
}
