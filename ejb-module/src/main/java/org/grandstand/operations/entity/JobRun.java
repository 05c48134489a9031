package org.grandstand.operations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.JobState;
import org.hibernate.Length;

/** One run of long work. It outlives the node it runs on: another takes it over when its heartbeat stops. */
@Entity
@Table(name = "operations_job_run")
public class JobRun {

    /** Silence after which a run counts as orphaned. */
    public static final Duration SILENCE = Duration.ofSeconds(30);

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    @Id
    private long id;

    private String kind;
    private String title;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Column(name = "total_items")
    private long totalItems;

    @Column(name = "done_items")
    private long doneItems;

    @Column(length = Length.LONG32)
    private String parameters;

    @Column(length = Length.LONG32)
    private String report;

    @Column(name = "started_by")
    private String startedBy;

    private String node;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "measured_items")
    private Long measuredItems;

    @Column(name = "measured_since")
    private Instant measuredSince;

    @Column(name = "progressed_at")
    private Instant progressedAt;

    @Version
    private int version;

    protected JobRun() {} // for JPA

    public JobRun(String kind, String title, String parameters, String startedBy, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.title = title;
        this.parameters = parameters;
        this.startedBy = startedBy;
        this.createdAt = now;
        this.state = JobState.WAITING;
    }

    /** A node takes the run, for the first time or after another went silent. */
    public boolean claim(String byNode, Instant now) {
        boolean orphaned =
                state == JobState.RUNNING && heartbeatAt.plus(SILENCE).isBefore(now);
        if (state != JobState.WAITING && !orphaned) {
            return false;
        }
        state = JobState.RUNNING;
        node = byNode;
        startedAt = startedAt == null ? now : startedAt;
        heartbeatAt = now;
        measuredSince = null; // what was done before, and a pause, do not count for the speed
        return true;
    }

    /** Records how far it is; false tells the worker to stop (paused, cancelled, or taken over by another node). */
    public boolean progressed(String byNode, long done, long total, Instant now) {
        if (state != JobState.RUNNING || !byNode.equals(node)) {
            return false;
        }
        if (measuredSince == null) {
            measuredSince = now;
            measuredItems = done;
        }
        doneItems = done;
        totalItems = total;
        heartbeatAt = now;
        progressedAt = now;
        return true;
    }

    /** The node still works on it, however long one item takes. */
    public void beat(String byNode, Instant now) {
        if (state == JobState.RUNNING && byNode.equals(node)) {
            heartbeatAt = now;
        }
    }

    /** The node leaves it as it stands; one that is paused, over or another's stays what it is. */
    public void released(String byNode) {
        if (state == JobState.RUNNING && byNode.equals(node)) {
            state = JobState.WAITING;
        }
    }

    /** All is done, even if a pause was asked for meanwhile; what was cancelled stays cancelled. */
    public void finished(String byNode, String report, Instant now) {
        if (isAt(byNode)) {
            doneItems = totalItems;
            end(JobState.DONE, report, now);
        }
    }

    public void failed(String byNode, String report, Instant now) {
        if (isAt(byNode)) {
            end(JobState.FAILED, report, now);
        }
    }

    /** A node that slept while another took the run over has no say any more. */
    private boolean isAt(String byNode) {
        return state != JobState.CANCELLED && byNode.equals(node);
    }

    public void pause() {
        Rejected.unless(
                state == JobState.RUNNING || state == JobState.WAITING, "operations.job-not-running", "state", state);
        state = JobState.PAUSED;
    }

    public void resume() {
        Rejected.unless(
                state == JobState.PAUSED || state == JobState.FAILED, "operations.job-not-paused", "state", state);
        state = JobState.WAITING;
        finishedAt = null;
    }

    public void cancel(Instant now) {
        Rejected.unless(!state.over(), "operations.job-over", "state", state);
        end(JobState.CANCELLED, report, now);
    }

    private void end(JobState how, String with, Instant now) {
        state = how;
        report = with;
        finishedAt = now;
    }

    public long id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String parameters() {
        return parameters;
    }

    /** Items a second since the run was last taken up; 0 while nothing can be said. */
    private double perSecond() {
        if (measuredSince == null || doneItems <= measuredItems || !progressedAt.isAfter(measuredSince)) {
            return 0;
        }
        double seconds = Duration.between(measuredSince, progressedAt).toNanos() / NANOS;
        return (doneItems - measuredItems) / seconds;
    }

    private Instant expectedAt() {
        double speed = perSecond();
        return state != JobState.RUNNING || speed == 0
                ? null
                : progressedAt.plusMillis(Math.round((totalItems - doneItems) / speed * MILLIS));
    }

    public JobRunView view() {
        return new JobRunView(
                id,
                kind,
                title,
                state,
                totalItems,
                doneItems,
                report,
                startedBy,
                node,
                createdAt,
                startedAt,
                finishedAt,
                perSecond(),
                expectedAt());
    }
}
