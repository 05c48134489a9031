package org.grandstand.waitingroom.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.waitingroom.boundary.RoomDraws;

/**
 * Looks every second, on every node, for rooms to draw and for orders that this node has not computed. The room's lock lets
 * one node make the draw.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DrawTimer {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    RoomDraws draws;

    private Rounds rounds;

    @PostConstruct
    void start() {
        rounds = Rounds.begin(threads, "waiting-room-draw", PAUSE, this::look);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void look() {
        draws.due().forEach(draws::draw);
        draws.keepOrders();
    }
}
