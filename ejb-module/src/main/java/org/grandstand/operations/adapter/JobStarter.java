package org.grandstand.operations.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.operations.control.BatchJobs;

/** Every node looks for runs without a node once a second; the claim decides which of them gets one. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class JobStarter {

    private static final String SERVER = "jboss.as:management-root=server";
    /** A fraction of the silence after which a run counts as orphaned, with room for a slow machine. */
    private static final long BEAT_SECONDS = 5;

    private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    JobRuns runs;

    @Inject
    BatchJobs jobs;

    private ScheduledFuture<?> looking;
    private ScheduledFuture<?> beating;

    @PostConstruct
    void begin() {
        looking = executor.scheduleWithFixedDelay(this::startWaiting, 1, 1, TimeUnit.SECONDS);
        beating = executor.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
        beating.cancel(false);
    }

    private void startWaiting() {
        if (!serverRuns()) {
            return; // a job begun while the server is starting would be stopped when it opens its doors
        }
        try {
            for (long run : runs.startable()) {
                // one of our own that looks silent only waits for its heartbeat
                if (!jobs.active().contains(run) && runs.claim(run)) {
                    start(run);
                }
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "waiting jobs could not be started; they stay waiting", failed);
        }
    }

    private void beat() {
        try {
            jobs.active().forEach(runs::beat);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the heartbeat of running jobs could not be written", failed);
        }
    }

    private static boolean serverRuns() {
        try {
            Object state =
                    ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(SERVER), "suspendState");
            return "RUNNING".equals(state);
        } catch (JMException unknown) {
            LOG.log(Level.FINE, "the server does not say whether it runs", unknown);
            return true;
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
