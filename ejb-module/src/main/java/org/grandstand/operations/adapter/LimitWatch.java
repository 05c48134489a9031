package org.grandstand.operations.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.operations.boundary.Admission;
import org.grandstand.operations.boundary.LimitKeeping;

/** Keeps this node's limits as they are set, its rooms as they are needed, and its refusals on record. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class LimitWatch {

    private static final Logger LOG = Logger.getLogger(LimitWatch.class.getName());

    /** A change of a limit holds on every node after this time at the latest. */
    private static final Duration EVERY = Duration.ofMillis(250);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    LimitKeeping keeping;

    @Inject
    Admission admission;

    private Rounds limits;
    private Rounds rooms;

    @PostConstruct
    void begin() {
        keeping.read();
        limits = Rounds.begin(threads, "limits", EVERY, this::round);
        rooms = Rounds.begin(threads, "admission", Admission.EVERY, admission::adjust);
    }

    /** While the database does not answer, the limits read last hold; that it does not is said by others. */
    private void round() {
        try {
            keeping.round();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "limits were not read", unreachable);
        }
    }

    @PreDestroy
    void end() {
        limits.stop();
        rooms.stop();
    }
}
