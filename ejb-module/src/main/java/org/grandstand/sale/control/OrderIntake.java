package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.grandstand.kernel.Rejected;

/**
 * Where placements of this node wait for a writer. Bounded: a full intake says so at once, nothing queues without end.
 */
@ApplicationScoped
public class OrderIntake {

    /**
     * At 3,000 orders a second this is a third of a second of waiting. Less than the server works on at once, so that a full
     * intake refuses orders and does not keep everything else from being heard.
     */
    static final int CAPACITY = 1024;

    /** Larger sets cost latency and gain little. */
    static final int TAKEN_AT_ONCE = 128;

    /** A set of so many tells that a crowd orders: the next one is given a moment to grow. */
    static final int CROWD = 16;

    /** The longest that it may grow. A set costs a commit and a message, however small it is. */
    static final long GROWING_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    /** How often is looked whether it is full already. */
    static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    /** One placement and who waits for its outcome. */
    public record Waiting(Placement placement, CompletableFuture<PlacementOutcome> outcome) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private boolean crowded;
    private long takenAt;

    /** @throws Rejected sale.busy when the intake is full */
    public CompletableFuture<PlacementOutcome> offer(Placement placement) {
        Waiting waiting = new Waiting(placement, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw Rejected.busy("sale.busy");
        }
        return waiting.outcome;
    }

    /** Puts one back that has to be placed again; it fails when there is no room. */
    public void again(Waiting waiting) {
        if (!queue.offer(waiting)) {
            waiting.outcome.complete(new PlacementOutcome.Refused(Rejected.busy("sale.busy")));
        }
    }

    /**
     * Waits a little for the first, then takes as many as are there; while a crowd orders, it waits for more. For the one writer of this
     * node: the time since it took the last set is the time that the last set needed.
     */
    public List<Waiting> take() throws InterruptedException {
        long placing = now() - takenAt;
        List<Waiting> set = new ArrayList<>(TAKEN_AT_ONCE);
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            set.add(first);
            queue.drainTo(set, TAKEN_AT_ONCE - 1);
            if (crowded) {
                letGrow(set.size(), Math.min(placing, GROWING_NANOS));
                queue.drainTo(set, TAKEN_AT_ONCE - set.size());
            }
            crowded = set.size() >= CROWD;
        }
        takenAt = now();
        return set;
    }

    /**
     * Waits until the set is full, but no longer than the last one needed to be placed: a busy machine gets fewer and larger sets, an
     * idle one keeps nobody waiting for long. Ends early when the server stops, and without an exception: what was taken by then is to
     * be placed all the same.
     */
    private void letGrow(int taken, long nanos) {
        long until = now() + nanos;
        long left = nanos;
        while (left > 0
                && taken + queue.size() < TAKEN_AT_ONCE
                && !Thread.currentThread().isInterrupted()) {
            pause(Math.min(left, LOOK_NANOS));
            left = until - now();
        }
    }

    long now() {
        return System.nanoTime();
    }

    void pause(long nanos) {
        LockSupport.parkNanos(nanos);
    }

    public int waiting() {
        return queue.size();
    }
}
