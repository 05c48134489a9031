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
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.control.OrderRows.Known;

/**
 * What the database is asked about repeated requests, many at once and out of the writer's way: before a request is refused
 * because what it wants is gone, whether it is a repeat of one that got it, so that a refusal costs next to nothing; and of a
 * repeat the card of its order, so that a crowd that sends everything again costs no more than it did at first.
 */
@ApplicationScoped
public class RepeatQuestions {

    /** With the intake's places less than the server works on at once. */
    static final int CAPACITY = 512;

    static final int ASKED_AT_ONCE = 256;

    /** A question and who waits for its answer. */
    public sealed interface Question {

        CompletableFuture<?> answer();
    }

    /** Has this request been placed before? */
    public record Before(Placement placement, CompletableFuture<Optional<Known>> answer) implements Question {}

    /** What does this order's customer read on it? */
    public record Card(long orderId, CompletableFuture<OrderCard> answer) implements Question {}

    private final BlockingQueue<Question> queue = new ArrayBlockingQueue<>(CAPACITY);

    /** @throws Rejected sale.busy when too many wait already */
    public CompletableFuture<Optional<Known>> before(Placement placement) {
        CompletableFuture<Optional<Known>> answer = new CompletableFuture<>();
        ask(new Before(placement, answer));
        return answer;
    }

    /**
     * @param orderId of an order on record
     * @throws Rejected sale.busy when too many wait already
     */
    public CompletableFuture<OrderCard> card(long orderId) {
        CompletableFuture<OrderCard> answer = new CompletableFuture<>();
        ask(new Card(orderId, answer));
        return answer;
    }

    private void ask(Question question) {
        if (!queue.offer(question)) {
            throw Rejected.busy("sale.busy");
        }
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
