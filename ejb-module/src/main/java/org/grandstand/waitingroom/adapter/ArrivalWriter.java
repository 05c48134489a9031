package org.grandstand.waitingroom.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import org.grandstand.kernel.control.SetWriter;
import org.grandstand.waitingroom.boundary.Arrivals;
import org.grandstand.waitingroom.control.Arrival;
import org.grandstand.waitingroom.control.ArrivalIntake;
import org.grandstand.waitingroom.control.ArrivalOutcome;

/** Writes the arrivals of this node. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class ArrivalWriter {

    @Resource
    ManagedThreadFactory threads;

    @Inject
    ArrivalIntake intake;

    @Inject
    Arrivals arrivals;

    private SetWriter<Arrival, ArrivalOutcome> writer;

    @PostConstruct
    void start() {
        writer = SetWriter.begin(threads, "arrival-writer", intake.intake(), arrivals::writeAll);
    }

    @PreDestroy
    void stop() {
        writer.stop();
    }
}
