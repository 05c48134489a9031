package org.grandstand.audit.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import org.grandstand.audit.boundary.AuditSealing;
import org.grandstand.kernel.control.Rounds;

/** Seals new entries every two seconds, on every node: the lock of the chain's end keeps nodes out of each other's way. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SealingTimer {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Bounds one turn; what is left waits for the next. */
    private static final int ROUNDS = 20;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    AuditSealing sealing;

    private Rounds rounds;

    @PostConstruct
    void start() {
        rounds = Rounds.begin(threads, "audit-sealing", PAUSE, this::seal);
    }

    @PreDestroy
    void stop() {
        rounds.stop();
    }

    private void seal() {
        int round = 0;
        while (sealing.sealSome() > 0 && round < ROUNDS) {
            round++;
        }
    }
}
