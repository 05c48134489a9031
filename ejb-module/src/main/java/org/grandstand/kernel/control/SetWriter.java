package org.grandstand.kernel.control;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.Outage;
import org.grandstand.kernel.control.SetIntake.Waiting;

/**
 * Drains an intake, a set at a time: while it writes one set the next gathers, and the more wait the larger the set. Those
 * who wait are answered by another thread, so that the next set need not wait for that. A set that fails as a whole is
 * written one by one, so that nobody fails his neighbours; one that fails because the database is away is not tried again.
 */
public final class SetWriter<T, R> {

    private static final Logger LOG = Logger.getLogger(SetWriter.class.getName());
    private static final long STOP_MILLISECONDS = 10_000;

    private final SetIntake<T, R> intake;
    private final Function<List<T>, List<R>> writing;
    private final Thread writer;
    private final ExecutorService answers;
    private volatile boolean stopping;

    private SetWriter(ThreadFactory threads, SetIntake<T, R> intake, Function<List<T>, List<R>> writing) {
        this.intake = intake;
        this.writing = writing;
        this.answers = Executors.newSingleThreadExecutor(threads);
        this.writer = threads.newThread(this::write);
    }

    /**
     * Begins to drain.
     *
     * @param name of the thread
     * @param writing writes a set in one transaction and answers outcomes in the set's order
     */
    public static <T, R> SetWriter<T, R> begin(
            ThreadFactory threads, String name, SetIntake<T, R> intake, Function<List<T>, List<R>> writing) {
        SetWriter<T, R> begun = new SetWriter<>(threads, intake, writing);
        begun.writer.setName(name);
        begun.writer.start();
        return begun;
    }

    /** Finishes what was accepted. */
    public void stop() {
        stopping = true;
        try {
            writer.join(STOP_MILLISECONDS);
            answers.shutdown();
            answers.awaitTermination(STOP_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            while (!stopping || intake.waiting() > 0) {
                List<Waiting<T, R>> set = intake.take();
                if (!set.isEmpty()) {
                    write(set);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting<T, R>> set) {
        try {
            List<R> outcomes = writing.apply(set.stream().map(Waiting::wish).toList());
            answers.execute(() -> answer(set, outcomes));
        } catch (RuntimeException failed) {
            if (Outage.in(failed)) {
                LOG.log(Level.WARNING, "the database is away: a set of " + set.size() + " is to be sent again");
                set.forEach(waiting -> waiting.outcome().completeExceptionally(failed));
            } else {
                LOG.log(Level.WARNING, "a set of " + set.size() + " failed and is written one by one", failed);
                set.forEach(this::writeAlone);
            }
        }
    }

    private void writeAlone(Waiting<T, R> waiting) {
        try {
            answer(List.of(waiting), writing.apply(List.of(waiting.wish())));
        } catch (RuntimeException failed) {
            waiting.outcome().completeExceptionally(failed);
        }
    }

    private void answer(List<Waiting<T, R>> set, List<R> outcomes) {
        for (int i = 0; i < set.size(); i++) {
            set.get(i).outcome().complete(outcomes.get(i));
        }
    }
}
