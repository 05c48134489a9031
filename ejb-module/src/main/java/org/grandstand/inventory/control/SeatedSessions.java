package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.MoveGuard;
import org.grandstand.programme.SessionFacts;

/** Seats and tickets name places in one venue's plan: a session that has a seating stays where it is. */
@ApplicationScoped
public class SeatedSessions implements MoveGuard {

    @Inject
    Database database;

    @Override
    public void permitMove(SessionFacts session) {
        long seated = database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from inventory_seating where session_id = ?")
                        .bind(0, session.id())
                        .mapTo(Long.class)
                        .one());
        if (seated > 0) {
            throw Rejected.state(
                    "inventory.seated-elsewhere",
                    "session",
                    session.number(),
                    "venue",
                    session.venue().name().zh(),
                    "venueEn",
                    session.venue().name().en());
        }
    }
}
