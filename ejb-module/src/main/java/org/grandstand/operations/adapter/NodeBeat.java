package org.grandstand.operations.adapter;

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
import org.grandstand.kernel.control.Rounds;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.operations.control.NodeRows;
import org.grandstand.operations.control.ThisNode;

/** Lets the others know that this node lives. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class NodeBeat {

    private static final Logger LOG = Logger.getLogger(NodeBeat.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Nodes nodes;

    @Inject
    NodeRows rows;

    @Inject
    ThisNode here;

    @Inject
    Clock clock;

    private Rounds beating;

    @PostConstruct
    void begin() {
        nodes.begin();
        beating = Rounds.begin(threads, "node-beat", EVERY, nodes::beat);
    }

    /** Writes by itself: other beans may have been taken away before this one. */
    @PreDestroy
    void end() {
        beating.stop();
        try {
            rows.stopped(here.name(), clock.instant());
        } catch (RuntimeException unreachable) {
            LOG.log(
                    Level.INFO,
                    "the other nodes were not told that this one stops; they find out by its silence: {0}",
                    unreachable.toString());
        }
    }
}
