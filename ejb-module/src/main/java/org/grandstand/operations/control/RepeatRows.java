package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.FirstAnswer;
import org.grandstand.operations.RepeatableWrite;

/** Writes by their keys, with their first answers. */
@ApplicationScoped
public class RepeatRows {

    /** A write that was begun before; the answer is null while it is at work. */
    public record Begun(String fingerprint, Instant at, FirstAnswer answer) {}

    @Inject
    Database database;

    /** Notes the write; false when its key is on record. Of two at once one fails on the key and is to ask again. */
    public boolean begin(RepeatableWrite write, Instant now) {
        String from = database.product() == Database.Product.POSTGRESQL ? "" : " from dual";
        String sql = "insert into operations_repeat (caller, request_key, fingerprint, begun_at) select ?, ?, ?, ?"
                + from + " where not exists (select 1 from operations_repeat where caller = ? and request_key = ?)";
        return database.jdbi()
                        .withHandle(handle -> handle.execute(
                                sql,
                                write.caller(),
                                write.key(),
                                write.fingerprint(),
                                Database.utc(now),
                                write.caller(),
                                write.key()))
                == 1;
    }

    public Optional<Begun> find(RepeatableWrite write) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select fingerprint, begun_at, status, location, body "
                                + "from operations_repeat where caller = :caller and request_key = :key")
                        .bind("caller", write.caller())
                        .bind("key", write.key())
                        .map((row, context) -> new Begun(
                                row.getString(1),
                                Database.instant(row.getObject(2, LocalDateTime.class)),
                                row.getObject(3) == null
                                        ? null
                                        : new FirstAnswer(row.getInt(3), row.getString(4), row.getString(5))))
                        .findOne());
    }

    /** Begins anew what another left without an answer; false when somebody else was quicker. */
    public boolean takeOver(RepeatableWrite write, Instant begun, Instant now) {
        return database.jdbi()
                        .withHandle(handle -> handle.execute(
                                "update operations_repeat set begun_at = ? where caller = ? and request_key = ? "
                                        + "and begun_at = ? and status is null",
                                Database.utc(now),
                                write.caller(),
                                write.key(),
                                Database.utc(begun)))
                == 1;
    }

    public void answered(RepeatableWrite write, FirstAnswer answer) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update operations_repeat set status = ?, location = ?, body = ? "
                                + "where caller = ? and request_key = ?",
                        answer.status(),
                        answer.location(),
                        answer.body(),
                        write.caller(),
                        write.key()));
    }

    public void remove(RepeatableWrite write) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "delete from operations_repeat where caller = ? and request_key = ?",
                        write.caller(),
                        write.key()));
    }

    public void removeBefore(Instant moment) {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("delete from operations_repeat where begun_at < ?", Database.utc(moment)));
    }
}
