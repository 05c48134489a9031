package org.grandstand.account.adapter;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.grandstand.account.IntakeCount;
import org.grandstand.account.IntakeLine;
import org.grandstand.account.boundary.CustomerIntake;
import org.grandstand.operations.boundary.JobRuns;

/**
 * Verifies and enrols imported customers one after the other; the lines themselves say which are done. Public security is
 * asked at a bounded pace, and left alone for a while when it does not answer.
 */
@Named
@Dependent
public class EnrolCustomersBatchlet extends AbstractBatchlet {

    /** Twenty questions a second at most leave room for people who register themselves. */
    private static final Duration PACE = Duration.ofMillis(50);

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 50;

    @Inject
    @BatchProperty
    String run;

    @Inject
    CustomerIntake intake;

    @Inject
    JobRuns runs;

    private volatile boolean stopped;

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return enrolAll(id) ? "COMPLETED" : "STOPPED";
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down, the run goes on later
            }
            runs.failed(id, broken.toString());
            throw broken;
        }
    }

    private boolean enrolAll(long id) {
        IntakeCount count = intake.count(id);
        while (count.waiting() > 0) {
            if (!enrolSome(id, count)) {
                return false;
            }
            count = intake.count(id);
        }
        runs.progressed(id, count.done(), count.total());
        runs.finished(id, report(id, count));
        return true;
    }

    private boolean enrolSome(long id, IntakeCount count) {
        int done = count.done();
        for (IntakeLine line : intake.next(id, AT_ONCE)) {
            if (stopped || !runs.progressed(id, done, count.total())) {
                return false;
            }
            boolean decided = intake.enrol(line);
            done += decided ? 1 : 0;
            LockSupport.parkNanos((decided ? PACE : LEFT_ALONE).toNanos());
        }
        return true;
    }

    private String report(long id, IntakeCount count) {
        List<String> refused = intake.refused(id);
        return "建立账户 / enrolled " + count.enrolled() + ", 待审核 / waiting for approval " + count.pending()
                + ", 拒绝 / refused " + count.refused() + (refused.isEmpty() ? "" : "\n" + String.join("\n", refused));
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
