package org.grandstand.events.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.grandstand.events.DeadLetter;
import org.grandstand.kernel.control.Database;

/** Events that no consumer could digest, of all nodes. */
@ApplicationScoped
public class DeadLetterRows {

    private static final String SELECT =
            "select id, destination, type, body, attempts, sent_at, node from events_dead_letter ";

    @Inject
    Database database;

    /** One that died on two nodes is kept once. */
    public void add(DeadLetter letter) {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from events_dead_letter where id = ?", letter.eventId());
            handle.execute(
                    "insert into events_dead_letter (id, destination, type, body, attempts, sent_at, node) "
                            + "values (?, ?, ?, ?, ?, ?, ?)",
                    letter.eventId(),
                    letter.queue(),
                    letter.type(),
                    letter.body(),
                    letter.attempts(),
                    Database.utc(letter.sentAt()),
                    letter.node());
        });
    }

    /** The oldest first. */
    public List<DeadLetter> oldest(int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "order by id fetch first " + limit + " rows only")
                        .map((row, context) -> letter(row))
                        .list());
    }

    public Optional<DeadLetter> find(long eventId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "where id = ?")
                        .bind(0, eventId)
                        .map((row, context) -> letter(row))
                        .findOne());
    }

    /** @return whether it was still there */
    public boolean remove(long eventId) {
        return database.jdbi()
                        .withHandle(handle -> handle.execute("delete from events_dead_letter where id = ?", eventId))
                == 1;
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("destination"),
                row.getString("type"),
                Database.instant(row.getObject("sent_at", LocalDateTime.class)),
                row.getInt("attempts"),
                row.getString("body"),
                row.getString("node"));
    }
}
