package org.grandstand.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.kernel.control.Database;

/** What each consumer has already received. */
@ApplicationScoped
public class Receipts {

    @Inject
    Database database;

    @Inject
    Clock clock;

    /**
     * Notes a receipt; false when it was noted before. Two deliveries at once: the key lets one wait for the other and
     * then fail, which redelivers it.
     */
    public boolean firstTime(String consumer, long eventId) {
        String from = database.product() == Database.Product.POSTGRESQL ? "" : " from dual";
        String sql = "insert into events_inbox (consumer, event_id, received_at) select ?, ?, ?" + from
                + " where not exists (select 1 from events_inbox where consumer = ? and event_id = ?)";
        return database.jdbi()
                        .withHandle(handle -> handle.execute(
                                sql, consumer, eventId, Database.utc(clock.instant()), consumer, eventId))
                == 1;
    }
}
