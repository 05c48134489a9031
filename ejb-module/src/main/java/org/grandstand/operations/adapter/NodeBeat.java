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
import org.grandstand.operations.boundary.Nodes;

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

    private Rounds beating;

    @PostConstruct
    void begin() {
        nodes.begin();
        beating = Rounds.begin(threads, "node-beat", EVERY, nodes::beat);
    }

    @PreDestroy
    void end() {
        beating.stop();
        try {
            nodes.stopped();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.INFO, "the other nodes were not told that this one stops; they find out by its silence");
        }
    }
}
