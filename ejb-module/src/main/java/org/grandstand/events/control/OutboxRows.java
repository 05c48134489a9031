package org.grandstand.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.grandstand.events.OutboxRow;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** The outbox table, written and emptied in sets. */
@ApplicationScoped
public class OutboxRows {

    @Inject
    Database database;

    @Inject
    Clock clock;

    public void add(List<OutboxRow> rows) {
        Instant now = clock.instant();
        RowSet.of(rows)
                .bigint("id", OutboxRow::id)
                .varchar("destination", OutboxRow::destination)
                .varchar("type", OutboxRow::type)
                .varchar("body", OutboxRow::body)
                .timestamp("created_at", row -> now)
                .insertInto("events_outbox", database);
    }

    /** Locks the oldest rows that no other node is forwarding. */
    public List<OutboxRow> lockOldest(int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id, destination, type, body from events_outbox "
                                + "where id in (select id from events_outbox order by id fetch first " + limit
                                + " rows only) "
                                + "order by id for update skip locked")
                        .map((row, context) -> new OutboxRow(
                                row.getLong("id"),
                                row.getString("destination"),
                                row.getString("type"),
                                row.getString("body")))
                        .list());
    }

    public void remove(List<OutboxRow> rows) {
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("delete from events_outbox where id = ?");
            rows.forEach(row -> batch.add(row.id()));
            batch.execute();
        });
    }
}
