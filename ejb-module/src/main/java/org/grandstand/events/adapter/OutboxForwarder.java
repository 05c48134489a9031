package org.grandstand.events.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.boundary.Outbox;

/** Empties the outbox a few times a second on every node; the rows' locks keep nodes from sending the same row. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class OutboxForwarder {

    private static final Logger LOG = Logger.getLogger(OutboxForwarder.class.getName());
    private static final long EVERY_MILLISECONDS = 200;
    /** Rounds in a row before others get the thread: bounds what a full outbox takes from the machine. */
    private static final int ROUNDS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Outbox outbox;

    private ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        running = executor.scheduleWithFixedDelay(
                this::forward, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        running.cancel(false);
    }

    private void forward() {
        try {
            int rounds = 0;
            while (outbox.forwardSome() > 0 && rounds < ROUNDS) {
                rounds++;
            }
        } catch (RuntimeException failed) {
            // the rows are still there: the next round tries again
            LOG.log(Level.WARNING, "events could not be forwarded and stay in the outbox", failed);
        }
    }
}
