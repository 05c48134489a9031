package org.grandstand.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.grandstand.audit.AuditEntry;
import org.grandstand.audit.AuditEntry.Outcome;
import org.grandstand.kernel.control.Database;

/** The trail's rows; there is no way to change or delete one. */
@ApplicationScoped
public class AuditEntries {

    @Inject
    Database database;

    public void add(AuditEntry entry) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into audit_entry (id, at, actor, action, subject, outcome, before_state, after_state, detail) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        Database.utc(entry.at()),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.outcome().name(),
                        entry.before(),
                        entry.after(),
                        entry.detail()));
    }

    /** Newest first. */
    public List<AuditEntry> of(String subject, int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select * from audit_entry where subject = :subject order by id desc fetch first "
                                        + limit
                                        + " rows only")
                        .bind("subject", subject)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** Entries that no link covers yet, oldest first. */
    public List<AuditEntry> unsealed(int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select e.* from audit_entry e where not exists "
                                + "(select 1 from audit_link l where l.entry_id = e.id) order by e.id fetch first "
                                + limit
                                + " rows only")
                        .map((row, context) -> read(row))
                        .list());
    }

    public long unsealedCount() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from audit_entry e where not exists "
                                + "(select 1 from audit_link l where l.entry_id = e.id)")
                        .mapTo(Long.class)
                        .one());
    }

    public static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Database.instant(row.getObject("at", LocalDateTime.class)),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("detail"));
    }
}
