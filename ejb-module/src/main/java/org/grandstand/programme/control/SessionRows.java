package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.entity.Session;
import org.grandstand.programme.entity.Sport;

/** Sessions and sports: aggregates for writing, plain rows for the picture that everybody reads. */
@ApplicationScoped
public class SessionRows {

    /** More than any games ever held; the picture of the programme is kept in memory. */
    public static final int SESSIONS_AT_MOST = 20_000;

    /** A session as its row says it. */
    record Row(
            long id,
            String number,
            Named name,
            long sportId,
            long venueId,
            java.time.Instant startsAt,
            java.time.Instant endsAt,
            SessionState state,
            String round) {}

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public void add(Session session) {
        entities.persist(session);
    }

    public void add(Sport sport) {
        entities.persist(sport);
    }

    public Session forUpdate(long id) {
        return Optional.ofNullable(entities.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", id));
    }

    public Sport sportForUpdate(long id) {
        return Optional.ofNullable(entities.find(Sport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("programme.no-such-sport", "sport", id));
    }

    List<SportFacts> sports() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select id, code, name_zh, name_en from programme_sport order by code")
                        .map((row, context) -> new SportFacts(
                                row.getLong(1), row.getString(2), new Named(row.getString(3), row.getString(4))))
                        .list());
    }

    List<Row> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select id, session_number, name_zh, name_en, sport_id, venue_id, starts_at, ends_at, state, round "
                                        + "from programme_session order by starts_at, id")
                        .setMaxRows(SESSIONS_AT_MOST)
                        .map((row, context) -> read(row))
                        .list());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("session_number"),
                new Named(row.getString("name_zh"), row.getString("name_en")),
                row.getLong("sport_id"),
                row.getLong("venue_id"),
                Database.instant(row.getObject("starts_at", LocalDateTime.class)),
                Database.instant(row.getObject("ends_at", LocalDateTime.class)),
                SessionState.valueOf(row.getString("state")),
                row.getString("round"));
    }
}
