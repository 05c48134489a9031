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
import java.util.List;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.payment.boundary.PaybackSending;

/** Sends owed paybacks, every second on every node; a claim keeps nodes from sending the same. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class PaybackTimer {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Claims in a row before the thread is given back. */
    private static final int ROUNDS = 5;

    @Resource
    ManagedThreadFactory threads;

    @Resource
    ManagedExecutorService executor;

    @Inject
    PaybackSending boundary;

    private Rounds rounds;

    @PostConstruct
    void start() {
        rounds = Rounds.begin(threads, "payback-sending", PAUSE, this::sweep);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void sweep() throws InterruptedException {
        PaymentSweep sweep = new PaymentSweep(executor, boundary::advance);
        List<Long> due = boundary.claimDue();
        for (int round = 1; !due.isEmpty() && round <= ROUNDS; round++) {
            sweep.over(due);
            due = round < ROUNDS ? boundary.claimDue() : List.of();
        }
    }
}
