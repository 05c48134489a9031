package org.grandstand.payment.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Works off claimed ids, a few at a time because each waits for the provider; one that fails has its next turn later. */
record PaymentSweep(ExecutorService executor, LongConsumer work) {

    private static final Logger LOG = Logger.getLogger(PaymentSweep.class.getName());
    private static final int AT_ONCE = 8;

    void over(List<Long> ids) throws InterruptedException {
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
