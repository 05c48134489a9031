package org.grandstand.web.backoffice.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.web.backoffice.Figures;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.PagedRows;

/** Long work and how far it is. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long WHOLE = 100;
    private static final double MINUTE = 60;
    private static final double SLOW = 1;

    @Inject
    JobRuns runs;

    @Inject
    Clock clock;

    @Inject
    Language language;

    @Inject
    Figures figures;

    private transient PagedRows<JobRunView> list;

    public PagedRows<JobRunView> getList() {
        if (list == null) {
            list = new PagedRows<>(runs::newest);
        }
        return list;
    }

    /** Whole percent done; 0 while nobody knows how much there is. */
    public long percent(JobRunView run) {
        return run.totalItems() == 0 ? 0 : Math.min(WHOLE, WHOLE * run.doneItems() / run.totalItems());
    }

    /** What the kind of work is called. */
    public String kind(JobRunView run) {
        return text("job." + run.kind(), run.kind());
    }

    /** Items a second, or a minute when it is a slow one; empty while nothing can be said. */
    public String speed(JobRunView run) {
        double speed = run.itemsPerSecond();
        if (speed == 0) {
            return "";
        }
        return speed < SLOW
                ? figures.decimal(speed * MINUTE) + " " + text("operations.perMinute", "")
                : figures.decimal(speed) + " " + text("operations.perSecond", "");
    }

    /** How long it will still take; empty while nothing can be said. */
    public String remaining(JobRunView run) {
        if (run.expectedAt() == null) {
            return "";
        }
        Duration left = Duration.between(clock.instant(), run.expectedAt());
        return figures.duration(left.isNegative() ? Duration.ZERO : left);
    }

    /** How long it took, or has been under way; empty before it started. */
    public String took(JobRunView run) {
        Instant end = run.finishedAt() == null ? clock.instant() : run.finishedAt();
        return run.startedAt() == null ? "" : figures.duration(Duration.between(run.startedAt(), end));
    }

    private String text(String key, String otherwise) {
        ResourceBundle texts = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale());
        return texts.containsKey(key) ? texts.getString(key) : otherwise;
    }

    public void pause(long run) {
        runs.pause(run);
    }

    public void resume(long run) {
        runs.resume(run);
    }

    public void cancel(long run) {
        runs.cancel(run);
    }
}
