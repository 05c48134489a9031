package org.grandstand.operations.adapter;

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
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.operations.control.BatchJobs;

/** Every node looks for runs without a node once a second; the claim decides which of them gets one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class JobStarter {

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRuns runs;

    @Inject
    BatchJobs jobs;

    private ScheduledFuture<?> looking;

    @PostConstruct
    void begin() {
        looking = executor.scheduleWithFixedDelay(this::startWaiting, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    private void startWaiting() {
        try {
            for (long run : runs.startable()) {
                if (runs.claim(run)) {
                    start(run);
                }
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "waiting jobs could not be started; they stay waiting", failed);
        }
    }

    private void start(long run) {
        try {
            jobs.start(runs.view(run).kind(), run);
        } catch (RuntimeException unstartable) {
            LOG.log(Level.SEVERE, "job run " + run + " cannot be started", unstartable);
            runs.failed(run, unstartable.toString());
        }
    }
}
