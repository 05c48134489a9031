package org.grandstand.operations.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.control.CurrentCaller;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.control.BatchJobs;
import org.grandstand.operations.control.JobRunRows;
import org.grandstand.operations.entity.JobRun;

/**
 * Long work with progress: asked for in a transaction, started by a node soon after, taken over by another when that node
 * dies. The work itself must be repeatable from where its own data says it stands.
 */
@Stateless
public class JobRuns {

    static final int STARTED_AT_ONCE = 4;

    @Inject
    JobRunRows runs;

    @Inject
    BatchJobs jobs;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Asks for a run.
     *
     * @param kind name of the batch job (META-INF/batch-jobs)
     * @param parameters what the job reads back with {@link #parameters}
     * @return the run's id
     */
    @PermitAll
    public long ask(String kind, String title, String parameters) {
        JobRun run = new JobRun(kind, title, parameters, caller.get().principalName(), clock.instant());
        runs.add(run);
        return run.id();
    }

    @PermitAll
    public String parameters(long run) {
        return runs.byId(run).parameters();
    }

    /** Records progress; false tells the worker to stop at its next safe point. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean progressed(long run, long done, long total) {
        return runs.forUpdate(run).progressed(jobs.node(), done, total, clock.instant());
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void finished(long run, String report) {
        runs.forUpdate(run).finished(jobs.node(), report, clock.instant());
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(long run, String report) {
        runs.forUpdate(run).failed(jobs.node(), report, clock.instant());
    }

    /** Runs this node might take: waiting ones, and those whose node went silent. */
    @PermitAll
    public List<Long> startable() {
        return runs.startable(clock.instant().minus(JobRun.SILENCE), STARTED_AT_ONCE);
    }

    /** Gives a run back that this node was told to leave, so that another may take it at once. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void released(long run) {
        runs.forUpdate(run).released(jobs.node());
    }

    /** Says that this node still works on the run, so that no other takes it. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat(long run) {
        runs.forUpdate(run).beat(jobs.node(), clock.instant());
    }

    /** Takes a run for this node; empty-handed when another was quicker. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean claim(long id) {
        return runs.forUpdate(id).claim(jobs.node(), clock.instant());
    }

    @PermitAll
    public JobRunView view(long run) {
        return runs.byId(run).view();
    }

    @RolesAllowed({"ticket-operations", "business-manager", "system-administrator"})
    public Page<JobRunView> newest(int first, int count) {
        return runs.newest(first, count);
    }

    @RolesAllowed({"ticket-operations", "system-administrator"})
    public void pause(long run) {
        JobRun one = runs.forUpdate(run);
        one.pause();
        recorded("operations.job-paused", one);
    }

    @RolesAllowed({"ticket-operations", "system-administrator"})
    public void resume(long run) {
        JobRun one = runs.forUpdate(run);
        one.resume();
        recorded("operations.job-resumed", one);
    }

    @RolesAllowed({"ticket-operations", "system-administrator"})
    public void cancel(long run) {
        JobRun one = runs.forUpdate(run);
        one.cancel(clock.instant());
        recorded("operations.job-cancelled", one);
    }

    private void recorded(String action, JobRun run) {
        trail.noted(action, "job:" + Ids.text(run.id()), run.title());
    }
}
