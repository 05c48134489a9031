package org.grandstand.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.grandstand.events.OutboxRow;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;
import org.jdbi.v3.core.statement.Query;

/** The outbox table, written and emptied in sets. */
@ApplicationScoped
public class OutboxRows {

    @Inject
    Database database;

    @Inject
    Clock clock;

    private volatile Instant added = Instant.MIN;

    /** When this node last wrote rows, whether their transaction has ended or not. */
    public Instant added() {
        return added;
    }

    public void add(List<OutboxRow> rows) {
        Instant now = clock.instant();
        added = now;
        RowSet.of(rows)
                .bigint("id", OutboxRow::id)
                .varchar("destination", OutboxRow::destination)
                .varchar("type", OutboxRow::type)
                .varchar("body", OutboxRow::body)
                .timestamp("created_at", row -> now)
                .insertInto("events_outbox", database);
    }

    /** Locks the oldest rows for these queues that wait for a broker and that no other node is forwarding. */
    public List<OutboxRow> lockOldest(Set<String> queues, int limit) {
        return queues.isEmpty()
                ? List.of()
                : lock("destination in (<queues>)", limit, query -> query.bindList("queues", List.copyOf(queues)));
    }

    /** Locks the oldest rows for other queues than these that have waited for a broker since before then. */
    public List<OutboxRow> lockStranded(Set<String> queues, Instant before, int limit) {
        return lock(
                "destination not in (<queues>) and created_at < :before",
                limit,
                query -> query.bindList("queues", List.copyOf(queues)).bind("before", Database.utc(before)));
    }

    private List<OutboxRow> lock(String which, int limit, UnaryOperator<Query> bound) {
        String sql = "select id, destination, type, body from events_outbox where id in (select id from events_outbox "
                + "where sent_at is null and " + which + " order by id fetch first " + limit
                + " rows only) and sent_at is null order by id for update skip locked";
        return database.jdbi()
                .withHandle(handle -> bound.apply(handle.createQuery(sql))
                        .map((row, context) -> new OutboxRow(
                                row.getLong("id"),
                                row.getString("destination"),
                                row.getString("type"),
                                row.getString("body")))
                        .list());
    }

    public void sent(List<OutboxRow> rows, String node, Instant now) {
        LocalDateTime at = Database.utc(now);
        database.jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("update events_outbox set sent_at = ?, sent_by = ? where id = ?");
            rows.forEach(row -> batch.add(at, node, row.id()));
            batch.execute();
        });
    }

    /** Its consumer has digested the event, or somebody gave it up. */
    public void settle(long eventId) {
        database.jdbi().useHandle(handle -> handle.execute("delete from events_outbox where id = ?", eventId));
    }

    /** Nodes that sent rows before then which nobody has digested yet. */
    public List<String> sendersBefore(Instant moment) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select distinct sent_by from events_outbox where sent_at < :moment")
                        .bind("moment", Database.utc(moment))
                        .mapTo(String.class)
                        .list());
    }

    /** What the node sent before then waits for a broker again. */
    public int unsend(String node, Instant before) {
        return database.jdbi()
                .withHandle(handle -> handle.execute(
                        "update events_outbox set sent_at = null, sent_by = null where sent_by = ? and sent_at < ?",
                        node,
                        Database.utc(before)));
    }
}
