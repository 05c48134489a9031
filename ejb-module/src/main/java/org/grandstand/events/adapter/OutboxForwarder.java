package org.grandstand.events.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.events.control.OutboxRows;
import org.grandstand.kernel.control.Rounds;

/**
 * Empties the outbox on every node, a few times a second while this node tells something, and once a second for what others could not
 * send; the rows' locks keep nodes from sending the same row.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class OutboxForwarder {

    private static final Logger LOG = Logger.getLogger(OutboxForwarder.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Longer than a transaction mostly takes: until then a row may still be on its way into the table. */
    private static final Duration TOLD_LATELY = Duration.ofSeconds(2);

    /** One of so many rounds looks when this node has told nothing. */
    private static final int SELDOM = 5;

    private static final Duration MINDED = Duration.ofSeconds(2);
    /** Rounds in a row before others get the thread: bounds what a full outbox takes from the machine. */
    private static final int ROUNDS = 5;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Clock clock;

    private int round;
    private Rounds rounds;
    private Rounds minding;

    @PostConstruct
    void start() {
        rounds = Rounds.begin(threads, "outbox-forwarder", PAUSE, this::forward);
        minding = Rounds.begin(threads, "outbox-minder", MINDED, this::mind);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
        minding.stop();
    }

    /** What cannot be forwarded stays in the outbox for the next time. */
    private void forward() {
        round++;
        boolean toldLately = rows.added().isAfter(clock.instant().minus(TOLD_LATELY));
        if (!toldLately && round % SELDOM != 0) {
            return;
        }
        int sent = 0;
        while (outbox.forwardSome() > 0 && sent < ROUNDS) {
            sent++;
        }
    }

    private void mind() {
        int again = outbox.sendAgain();
        if (again > 0) {
            LOG.log(Level.INFO, "{0} events that nobody had digested are sent again", again);
        }
        int stranded = outbox.putAsideStranded();
        if (stranded > 0) {
            LOG.log(Level.WARNING, "{0} events are for queues that no node has; they are dead letters now", stranded);
        }
    }
}
