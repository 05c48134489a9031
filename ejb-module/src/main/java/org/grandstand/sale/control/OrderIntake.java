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

    /** How long it may grow. A set costs a commit and a message, however small it is. */
    static final long GROWING_MILLISECONDS = 20;

    /** One placement and who waits for its outcome. */
    public record Waiting(Placement placement, CompletableFuture<PlacementOutcome> outcome) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean crowded;

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

    /** Waits a little for the first, then takes as many as are there; while a crowd orders, it waits for more. */
    public List<Waiting> take() throws InterruptedException {
        List<Waiting> set = new ArrayList<>(TAKEN_AT_ONCE);
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            set.add(first);
            queue.drainTo(set, TAKEN_AT_ONCE - 1);
            if (crowded && set.size() < TAKEN_AT_ONCE) {
                letGrow();
                queue.drainTo(set, TAKEN_AT_ONCE - set.size());
            }
            crowded = set.size() >= CROWD;
        }
        return set;
    }

    /** Ends early when the server stops, and without an exception: what was taken by then is to be placed all the same. */
    void letGrow() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(GROWING_MILLISECONDS));
    }

    public int waiting() {
        return queue.size();
    }
}
