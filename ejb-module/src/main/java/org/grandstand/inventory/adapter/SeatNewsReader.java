package org.grandstand.inventory.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.inventory.control.SeatNews;

/**
 * Looks up what other nodes told. One thread, so that a later answer of the database never meets an earlier one; while it
 * reads, the next news gather.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SeatNewsReader {

    private static final Logger LOG = Logger.getLogger(SeatNewsReader.class.getName());
    private static final long WAIT_MILLISECONDS = 1000;
    /** Between two looks: news of a rush are looked up together. Seats are to be seen as gone within a second. */
    private static final long PAUSE_MILLISECONDS = 200;

    private static final long STOP_MILLISECONDS = 5000;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    SeatNews news;

    @Inject
    Availability availability;

    private volatile boolean stopping;
    private Thread reader;

    @PostConstruct
    void start() {
        reader = threads.newThread(this::read);
        reader.setName("seat-news");
        reader.start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        reader.interrupt();
        try {
            reader.join(STOP_MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (!stopping) {
                SeatNews.Due due = news.take(WAIT_MILLISECONDS);
                if (due.all() || !due.positions().isEmpty()) {
                    lookUp(due);
                    Thread.sleep(PAUSE_MILLISECONDS);
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookUp(SeatNews.Due due) {
        try {
            if (due.all()) {
                availability.correctAll();
            } else {
                availability.lookUp(due.positions());
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "news of seats could not be looked up; the next correction heals it", failed);
        }
    }
}
