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
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.operations.control.BatchJobs;

/** Every node looks for runs without a node once a second; the claim decides which of them gets one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class JobStarter {

    /** A fraction of the silence after which a run counts as orphaned, with room for a slow machine. */
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

    @Resource
    ManagedThreadFactory threads;

    @Inject
    JobRuns runs;

    @Inject
    BatchJobs jobs;

    private Rounds looking;
    private Rounds beating;

    @PostConstruct
    void begin() {
        looking = Rounds.begin(threads, "job-starter", LOOK, this::startWaiting);
        beating =
                Rounds.begin(threads, "job-heartbeat", BEAT, () -> jobs.active().forEach(runs::beat));
    }

    @PreDestroy
    void end() {
        looking.stop();
        beating.stop();
    }

    /** A job begun while the server is starting would be stopped when it opens its doors: rounds come after that. */
    private void startWaiting() {
        for (long run : runs.startable()) {
            // one of our own that looks silent only waits for its heartbeat
            if (!jobs.active().contains(run) && runs.claim(run)) {
                start(run);
            }
        }
    }

    private void start(long run) {
        try {
            jobs.start(runs.view(run).kind(), run);
        } catch (RuntimeException unstartable) {
            if (!Rounds.serverIsOpen()) {
                runs.released(run); // it was asked to stop a moment ago and starts nothing any more
                return;
            }
            LOG.log(Level.SEVERE, "job run " + run + " cannot be started", unstartable);
            runs.failed(run, unstartable.toString());
        }
    }
}
