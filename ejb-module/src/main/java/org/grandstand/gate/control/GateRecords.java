package org.grandstand.gate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.gate.AdmittedTicket;
import org.grandstand.gate.GateAnswer.Result;
import org.grandstand.gate.GateCheckView;
import org.grandstand.gate.GateCheckView.Way;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.control.Database;

/** What the gates did: every check, and who is in. */
@ApplicationScoped
public class GateRecords {

    @Inject
    Database database;

    /** Records a check of a session's gate. */
    public void add(long session, Integer position, GateCheckView check) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "insert into gate_check (id, session_id, way, ticket_code, position, "
                                        + "result, reason, gate, checked_by, request_key, checked_at) values (:id, :session, :way, :code, "
                                        + ":position, :result, :reason, :gate, :by, :key, :at)")
                        .bind("id", check.id())
                        .bind("session", session)
                        .bind("way", String.valueOf(check.way().letter()))
                        .bind("code", check.code())
                        .bind("position", position)
                        .bind("result", String.valueOf(check.result().letter()))
                        .bind("reason", check.reason())
                        .bind("gate", check.gate())
                        .bind("by", check.by())
                        .bind("key", check.key())
                        .bind("at", Database.utc(check.at()))
                        .execute());
    }

    /** Lets a ticket in; the primary key refuses the second one, and the whole transaction with it. */
    public void admit(long session, int position, GateCheckView check) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "insert into gate_admission (ticket_code, session_id, position, gate, "
                                        + "admitted_at, check_id) values (:code, :session, :position, :gate, :at, :check)")
                        .bind("code", check.code())
                        .bind("session", session)
                        .bind("position", position)
                        .bind("gate", check.gate())
                        .bind("at", Database.utc(check.at()))
                        .bind("check", check.id())
                        .execute());
    }

    public Optional<AdmittedTicket> admission(String code) {
        return admissions(List.of(code)).stream().findFirst();
    }

    public List<AdmittedTicket> admissions(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select ticket_code, admitted_at, gate from gate_admission where ticket_code in (<codes>)")
                        .bindList("codes", List.copyOf(codes))
                        .map((row, context) -> new AdmittedTicket(row.getString(1), instant(row, 2), row.getString(3)))
                        .list());
    }

    /** Whether this very question admitted the ticket before. */
    public boolean admittedBy(String code, String key, String by) {
        return key != null
                && database.jdbi()
                                .withHandle(handle -> handle.createQuery(
                                                "select count(*) from gate_admission a join gate_check c "
                                                        + "on c.id = a.check_id where a.ticket_code = :code and c.request_key = :key "
                                                        + "and c.checked_by = :by")
                                        .bind("code", code)
                                        .bind("key", key)
                                        .bind("by", by)
                                        .mapTo(Integer.class)
                                        .one())
                        > 0;
    }

    public int admitted(long session) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select count(*) from gate_admission where session_id = :session")
                                .bind("session", session)
                                .mapTo(Integer.class)
                                .one());
    }

    /** The newest checks of a session first. */
    public Page<GateCheckView> checks(long session, int first, int count) {
        return database.jdbi().withHandle(handle -> {
            List<GateCheckView> page = handle.createQuery(
                            "select id, way, ticket_code, result, reason, gate, checked_by, request_key, "
                                    + "checked_at from gate_check where session_id = :session order by id desc "
                                    + "offset :first rows fetch next :count rows only")
                    .bind("session", session)
                    .bind("first", first)
                    .bind("count", Math.min(count, Page.LIMIT))
                    .map((row, context) -> check(row))
                    .list();
            long total = handle.createQuery("select count(*) from gate_check where session_id = :session")
                    .bind("session", session)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(page, total);
        });
    }

    private static GateCheckView check(ResultSet row) throws SQLException {
        return new GateCheckView(
                row.getLong(1),
                Way.of(row.getString(2)),
                row.getString(3),
                Result.of(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                instant(row, 9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Database.instant(row.getObject(column, LocalDateTime.class));
    }
}
