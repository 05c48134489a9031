package org.grandstand.kernel.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where requests of this node gather to be written together by a {@link SetWriter}. Bounded: a full intake says so at once,
 * nothing queues without end.
 *
 * @param <T> what is asked for
 * @param <R> what becomes of it
 */
public final class SetIntake<T, R> {

    /** One request and who waits for its outcome. */
    record Waiting<T, R>(T wish, CompletableFuture<R> outcome) {}

    private final BlockingQueue<Waiting<T, R>> queue;
    private final int takenAtOnce;

    /**
     * @param capacity requests that may wait
     * @param takenAtOnce the largest set; larger ones cost latency and gain little
     */
    public SetIntake(int capacity, int takenAtOnce) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.takenAtOnce = takenAtOnce;
    }

    /** @return empty when the intake is full */
    public Optional<CompletableFuture<R>> offer(T wish) {
        Waiting<T, R> waiting = new Waiting<>(wish, new CompletableFuture<>());
        return queue.offer(waiting) ? Optional.of(waiting.outcome) : Optional.empty();
    }

    /** Waits a little for the first, then takes as many as are there. */
    List<Waiting<T, R>> take() throws InterruptedException {
        List<Waiting<T, R>> set = new ArrayList<>(takenAtOnce);
        Waiting<T, R> first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            set.add(first);
            queue.drainTo(set, takenAtOnce - 1);
        }
        return set;
    }

    public int waiting() {
        return queue.size();
    }
}
