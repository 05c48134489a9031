package org.grandstand.audit.adapter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.grandstand.audit.boundary.AuditSealing;

/** Seals new entries every two seconds, on one node of the cluster. */
@Singleton
public class SealingTimer {

    private static final int ROUNDS = 20;

    @Inject
    AuditSealing sealing;

    @Schedule(hour = "*", minute = "*", second = "*/2", info = "audit sealing")
    void seal() {
        int rounds = 0;
        while (sealing.sealSome() > 0 && rounds < ROUNDS) {
            rounds++;
        }
    }
}
