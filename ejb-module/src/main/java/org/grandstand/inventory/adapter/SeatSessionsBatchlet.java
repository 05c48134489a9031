package org.grandstand.inventory.adapter;

import jakarta.annotation.Resource;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.grandstand.inventory.boundary.SeatingBatch;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.boundary.JobRuns;

/**
 * Seats the sessions of a run, two at a time. Where it stands is read from the seatings themselves, not from a
 * checkpoint, so a run taken over by another node neither repeats nor skips anything.
 */
@Named
@Dependent
public class SeatSessionsBatchlet extends AbstractBatchlet {

    private static final int REFUSALS_REPORTED = 100;
    /** Sessions in work: while the rows of one are written, the next is computed. */
    private static final int AT_ONCE = 2;

    @Inject
    @BatchProperty
    String run;

    @Inject
    SeatingBatch seating;

    @Inject
    JobRuns runs;

    @Resource
    ManagedExecutorService executor;

    private volatile boolean stopped;
    private final AtomicLong tickets = new AtomicLong();
    private final AtomicInteger seated = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @Override
    public String process() {
        long id = Long.parseLong(run);
        try {
            return seatAll(id);
        } catch (RuntimeException broken) {
            if (stopped) {
                return "STOPPED"; // cut off by a server that goes down, the run goes on later
            }
            runs.failed(id, broken.toString());
            throw broken;
        }
    }

    private String seatAll(long id) {
        List<Long> sessions = seating.sessions(id);
        Set<Long> confirmed = seating.confirmed(sessions);
        Queue<Long> open = new ConcurrentLinkedQueue<>(sessions);
        open.removeAll(confirmed);
        AtomicInteger done = new AtomicInteger(confirmed.size());
        BooleanSupplier goesOn = () -> !stopped && runs.progressed(id, done.get(), sessions.size());
        Runnable worker = () -> {
            while (!open.isEmpty() && goesOn.getAsBoolean()) {
                Optional.ofNullable(open.poll()).ifPresent(session -> {
                    seat(id, session);
                    done.incrementAndGet();
                });
            }
        };
        await(Stream.generate(() -> executor.submit(worker)).limit(AT_ONCE).toList());
        if (!goesOn.getAsBoolean()) {
            return "STOPPED";
        }
        runs.finished(id, report(confirmed.size()));
        return "COMPLETED";
    }

    private static void await(List<? extends Future<?>> workers) {
        try {
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("seating was interrupted", told);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a session could not be seated", broken.getCause());
        }
    }

    private void seat(long id, long session) {
        try {
            tickets.addAndGet(seating.seat(id, session));
            seated.incrementAndGet();
        } catch (Rejected no) {
            refused.add(session + ": " + Refusals.text(no, Locale.CHINESE));
        }
    }

    private String report(int before) {
        String sum = "seated " + seated + " sessions with " + tickets + " tickets, " + before
                + " were confirmed before, " + refused.size() + " refused";
        List<String> shown = refused.stream().limit(REFUSALS_REPORTED).toList();
        return shown.isEmpty() ? sum : sum + "\n" + String.join("\n", shown);
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
