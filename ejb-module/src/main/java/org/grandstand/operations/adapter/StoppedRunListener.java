package org.grandstand.operations.adapter;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.grandstand.operations.boundary.JobRuns;

/** A run that ends because its server is stopped goes on elsewhere, or here after the next start, without a wait. */
@Named
@Dependent
public class StoppedRunListener extends AbstractJobListener {

    @Inject
    @BatchProperty
    String run;

    @Inject
    JobContext context;

    @Inject
    JobRuns runs;

    @Override
    public void afterJob() {
        BatchStatus status = context.getBatchStatus();
        if (status == BatchStatus.STOPPING || status == BatchStatus.STOPPED) {
            runs.released(Long.parseLong(run));
        }
    }
}
