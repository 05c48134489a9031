package org.grandstand.sale.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.Outage;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.boundary.OrderPlacement;
import org.grandstand.sale.control.OrderIntake;
import org.grandstand.sale.control.OrderIntake.Waiting;
import org.grandstand.sale.control.Placement;
import org.grandstand.sale.control.PlacementOutcome;

/**
 * Drains the intake, a set at a time. One writer a node: while it commits one set the next gathers, and the more wait the
 * larger the set. Those who wait are answered by another thread, so that the next set need not wait for that.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class OrderWriter {

    private static final Logger LOG = Logger.getLogger(OrderWriter.class.getName());
    private static final long STOP_MILLISECONDS = 10_000;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    OrderIntake intake;

    @Inject
    OrderPlacement placement;

    private volatile boolean stopping;
    private Thread writer;
    private ExecutorService answers;

    @PostConstruct
    void start() {
        answers = Executors.newSingleThreadExecutor(threads);
        writer = threads.newThread(this::write);
        writer.setName("order-writer");
        writer.start();
    }

    /** Finishes what was accepted. */
    @PreDestroy
    void stop() {
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
                List<Waiting> set = intake.take();
                if (!set.isEmpty()) {
                    place(set);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void place(List<Waiting> set) {
        try {
            Map<Long, PlacementOutcome> outcomes =
                    placement.placeAll(set.stream().map(Waiting::placement).toList());
            answers.execute(() -> answer(set, outcomes));
        } catch (RuntimeException failed) {
            if (Outage.in(failed)) {
                LOG.log(Level.WARNING, "the database is away: " + set.size() + " orders are to be sent again");
                set.forEach(OrderWriter::unknown);
            } else {
                LOG.log(Level.WARNING, "a set of " + set.size() + " orders failed and is placed one by one", failed);
                set.forEach(this::placeAlone);
            }
        }
    }

    /** Placed or not: the same request under the same key will tell. */
    private static void unknown(Waiting waiting) {
        waiting.outcome().complete(new PlacementOutcome.Refused(Rejected.unavailable("sale.try-again")));
    }

    private void placeAlone(Waiting waiting) {
        try {
            answer(List.of(waiting), placement.placeAll(List.of(waiting.placement())));
        } catch (Rejected no) {
            waiting.outcome().complete(new PlacementOutcome.Refused(no));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "an order cannot be placed", failed);
            unknown(waiting);
        }
    }

    private void answer(List<Waiting> set, Map<Long, PlacementOutcome> outcomes) {
        for (Waiting waiting : set) {
            Placement asked = waiting.placement();
            PlacementOutcome outcome = outcomes.get(asked.orderId());
            if (outcome == null) {
                intake.again(waiting);
            } else {
                waiting.outcome().complete(outcome);
            }
        }
    }
}
