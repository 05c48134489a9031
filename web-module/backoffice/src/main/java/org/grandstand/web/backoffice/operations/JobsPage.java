package org.grandstand.web.backoffice.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.web.backoffice.PagedRows;

/** Long work and how far it is. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long WHOLE = 100;

    @Inject
    JobRuns runs;

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
