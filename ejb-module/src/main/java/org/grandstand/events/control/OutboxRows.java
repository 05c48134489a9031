package org.grandstand.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.grandstand.events.OutboxRow;
import org.grandstand.kernel.control.Database;

/** The outbox table, written and emptied in sets. */
@ApplicationScoped
public class OutboxRows {

    @Inject
    Database database;

    @Inject
    Clock clock;

    public void add(List<OutboxRow> rows) {
        LocalDateTime now = Database.utc(clock.instant());
        try (Connection connection = database.source().getConnection()) {
            if (database.product() == Database.Product.POSTGRESQL) {
                addAtOnce(connection, rows, now);
            } else {
                addBatched(connection, rows, now);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the outbox cannot be written", failed);
        }
    }

    private static void addAtOnce(Connection connection, List<OutboxRow> rows, LocalDateTime now) throws SQLException {
        String sql = "insert into events_outbox (id, destination, type, body, created_at) "
                + "select id, destination, type, body, ? from unnest(?::bigint[], ?::varchar[], ?::varchar[], ?::text[]) "
                + "as told (id, destination, type, body)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, now);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(OutboxRow::id).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "varchar", rows.stream().map(OutboxRow::destination).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "varchar", rows.stream().map(OutboxRow::type).toArray()));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "text", rows.stream().map(OutboxRow::body).toArray()));
            insert.executeUpdate();
        }
    }

    private static void addBatched(Connection connection, List<OutboxRow> rows, LocalDateTime now) throws SQLException {
        String sql = "insert into events_outbox (id, destination, type, body, created_at) values (?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (OutboxRow row : rows) {
                insert.setLong(1, row.id());
                insert.setString(2, row.destination());
                insert.setString(3, row.type());
                insert.setString(4, row.body());
                insert.setObject(5, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
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
