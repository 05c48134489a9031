package org.grandstand.payment.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.payment.boundary.PaybackSending;

/** Sends owed paybacks, every second on every node; a claim keeps nodes from sending the same. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class PaybackTimer {

    private static final Logger LOG = Logger.getLogger(PaybackTimer.class.getName());
    /** Claims in a row before the thread is given back. */
    private static final int ROUNDS = 5;

    @Resource
    ManagedScheduledExecutorService schedule;

    @Resource
    ManagedExecutorService executor;

    @Inject
    PaybackSending boundary;

    private ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        running = schedule.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        running.cancel(true);
    }

    private void sweep() {
        try {
            PaymentSweep sweep = new PaymentSweep(executor, boundary::advance);
            List<Long> due = boundary.claimDue();
            for (int round = 1; !due.isEmpty() && round <= ROUNDS; round++) {
                sweep.over(due);
                due = round < ROUNDS ? boundary.claimDue() : List.of();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "payments could not be brought up to date and have their turn later", failed);
        }
    }
}
