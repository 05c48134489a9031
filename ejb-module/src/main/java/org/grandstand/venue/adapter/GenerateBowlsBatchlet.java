package org.grandstand.venue.adapter;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.venue.boundary.VenueImport;

/** Builds the bowls of a run one after the other; the venues themselves say which are done. */
@Named
@Dependent
public class GenerateBowlsBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @Inject
    VenueImport venues;

    @Inject
    JobRuns runs;

    private volatile boolean stopped;

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return buildAll(id);
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down, the run goes on later
            }
            runs.failed(id, broken.toString());
            throw broken;
        }
    }

    private String buildAll(long id) {
        int total = venues.total(id);
        int done = total - venues.waiting(id).size();
        long seats = 0;
        for (VenueImport.Wanted wanted : venues.waiting(id)) {
            if (stopped || !runs.progressed(id, done, total)) {
                return "STOPPED";
            }
            seats += venues.build(wanted);
            done++;
        }
        runs.progressed(id, done, total);
        runs.finished(id, seats + " seats");
        return "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
