package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    /** One placement and who waits for its outcome. */
    public record Waiting(Placement placement, CompletableFuture<PlacementOutcome> outcome) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CAPACITY);

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

    /** Waits a little for the first, then takes as many as are there. */
    public List<Waiting> take() throws InterruptedException {
        List<Waiting> set = new ArrayList<>(TAKEN_AT_ONCE);
        Waiting first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            set.add(first);
            queue.drainTo(set, TAKEN_AT_ONCE - 1);
        }
        return set;
    }

    public int waiting() {
        return queue.size();
    }
}
