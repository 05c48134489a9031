package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.control.OrderRows.Known;

/**
 * Requests that are about to be refused because what they want is gone. Before that the database is asked whether they are
 * repeats of requests that got it: many at once, so that a refusal costs next to nothing, and out of the writer's way.
 */
@ApplicationScoped
public class RepeatQuestions {

    /** With the intake's places less than the server works on at once. */
    static final int CAPACITY = 512;

    static final int ASKED_AT_ONCE = 256;

    /** One request and who waits to hear whether it is a repeat. */
    public record Question(Placement placement, CompletableFuture<Optional<Known>> answer) {}

    private final BlockingQueue<Question> queue = new ArrayBlockingQueue<>(CAPACITY);

    /** @throws Rejected sale.busy when too many wait already */
    public CompletableFuture<Optional<Known>> ask(Placement placement) {
        Question question = new Question(placement, new CompletableFuture<>());
        if (!queue.offer(question)) {
            throw Rejected.busy("sale.busy");
        }
        return question.answer;
    }

    /** Waits a little for the first, then takes as many as are there. */
    public List<Question> take() throws InterruptedException {
        List<Question> set = new ArrayList<>();
        Question first = queue.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            set.add(first);
            queue.drainTo(set, ASKED_AT_ONCE - 1);
        }
        return set;
    }

    public int waiting() {
        return queue.size();
    }
}
