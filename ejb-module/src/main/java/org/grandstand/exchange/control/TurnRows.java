package org.grandstand.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.kernel.control.Database;

/** One row for each kind of import; who has it locked imports. */
@ApplicationScoped
public class TurnRows {

    @Inject
    Database database;

    /** Whether the row was free. */
    public boolean take(String kind) {
        int taken = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select kind from exchange_turn where kind = :kind for update skip locked")
                        .bind("kind", kind)
                        .mapTo(String.class)
                        .list()
                        .size());
        return taken == 1;
    }
}
