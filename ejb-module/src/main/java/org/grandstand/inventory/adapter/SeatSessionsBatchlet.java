package org.grandstand.inventory.adapter;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.grandstand.inventory.boundary.SeatingBatch;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.boundary.JobRuns;

/**
 * Seats the sessions of a run one after the other. Where it stands is read from the seatings themselves, not from a
 * checkpoint, so a run taken over by another node neither repeats nor skips anything.
 */
@Named
@Dependent
public class SeatSessionsBatchlet extends AbstractBatchlet {

    private static final int REFUSALS_REPORTED = 100;

    @Inject
    @BatchProperty
    String run;

    @Inject
    SeatingBatch seating;

    @Inject
    JobRuns runs;

    private volatile boolean stopped;
    private long tickets;
    private int seated;
    private final List<String> refused = new ArrayList<>();

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return seatAll(id);
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down: no failure, the run goes on after the next
                // start
            }
            runs.failed(id, broken.toString());
            throw broken;
        }
    }

    private String seatAll(long id) {
        List<Long> sessions = seating.sessions(id);
        Set<Long> confirmed = seating.confirmed(sessions);
        int done = confirmed.size();
        for (long session : sessions) {
            if (confirmed.contains(session)) {
                continue;
            }
            if (stopped || !runs.progressed(id, done, sessions.size())) {
                return "STOPPED";
            }
            seat(id, session);
            done++;
        }
        if (!runs.progressed(id, done, sessions.size())) {
            return "STOPPED";
        }
        runs.finished(id, report(confirmed.size()));
        return "COMPLETED";
    }

    private void seat(long id, long session) {
        try {
            tickets += seating.seat(id, session);
            seated++;
        } catch (Rejected no) {
            refused.add(session + ": " + Refusals.text(no, Locale.CHINESE));
        }
    }

    private String report(int before) {
        String sum = "seated " + seated + " sessions with " + tickets + " tickets, " + before
                + " were confirmed before, " + refused.size() + " refused";
        List<String> shown = refused.subList(0, Math.min(refused.size(), REFUSALS_REPORTED));
        return shown.isEmpty() ? sum : sum + "\n" + String.join("\n", shown);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
