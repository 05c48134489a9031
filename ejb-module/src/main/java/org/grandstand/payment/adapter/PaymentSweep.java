package org.grandstand.payment.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works off what is due, a few at a time because each waits for the provider; one that fails has its next turn later.
 *
 * @param claim takes ids whose turn it is, so that no other node works on them
 */
record PaymentSweep(ExecutorService executor, Supplier<List<Long>> claim, LongConsumer work) {

    private static final Logger LOG = Logger.getLogger(PaymentSweep.class.getName());
    private static final int AT_ONCE = 8;

    /** Claims in a row before the thread is given back. */
    private static final int ROUNDS = 5;

    /** Until nothing is due, or the rounds are over. */
    void run() throws InterruptedException {
        List<Long> due = claim.get();
        for (int round = 1; !due.isEmpty() && round <= ROUNDS; round++) {
            over(due);
            due = round < ROUNDS ? claim.get() : List.of();
        }
    }

    private void over(List<Long> ids) throws InterruptedException {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Callable<Void>> some = new ArrayList<>();
            for (long id : ids.subList(from, Math.min(ids.size(), from + AT_ONCE))) {
                some.add(() -> one(id));
            }
            executor.invokeAll(some);
        }
    }

    private Void one(long id) {
        try {
            work.accept(id);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "payment " + id + " could not be brought up to date: " + failed.getMessage());
            LOG.log(Level.FINE, "because", failed);
        }
        return null;
    }
}
