package org.grandstand.waitingroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.waitingroom.PublishedDraw;
import org.grandstand.waitingroom.RoomSchedule;
import org.grandstand.waitingroom.entity.AdmissionLine;
import org.grandstand.waitingroom.entity.PaceStep;
import org.grandstand.waitingroom.entity.Room;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rooms and their paces. Whatever changes a room holds its row's lock. */
@ApplicationScoped
public class RoomRows {

    private static final String FIELD = "waitingroom.secret";

    private static final String SELECT = "select session_id, opens_at, draws_at, ends_at, per_minute, window_minutes, "
            + "secret_cipher, commitment, in_draw, late, late_number, drawn_at, list_digest, seed, closed_at "
            + "from waitingroom_room ";

    @Inject
    Database database;

    @Inject
    FieldCipher cipher;

    public Optional<Room> find(long session) {
        return one("where session_id = ?", session);
    }

    /** Nobody else changes the room until the transaction ends. */
    public Optional<Room> lock(long session) {
        return one("where session_id = ? for update", session);
    }

    public List<Room> all() {
        return many("order by draws_at, session_id", List.of());
    }

    /** Rooms of sales that are not over and that staff have not closed. */
    public List<Room> active(Instant now) {
        return many("where closed_at is null and ends_at > ? order by session_id", List.of(Database.utc(now)));
    }

    private List<Room> many(String where, List<Object> parameters) {
        return database.jdbi().withHandle(handle -> {
            Map<Long, List<PaceStep>> steps = steps(handle, "order by since", List.of());
            return rooms(handle, where, parameters, steps);
        });
    }

    private Optional<Room> one(String where, long session) {
        return database.jdbi().withHandle(handle -> {
            Map<Long, List<PaceStep>> steps = steps(handle, "where session_id = ? order by since", List.of(session));
            return rooms(handle, where, List.of(session), steps).stream().findFirst();
        });
    }

    private List<Room> rooms(Handle handle, String where, List<Object> parameters, Map<Long, List<PaceStep>> steps) {
        Query query = handle.createQuery(SELECT + where);
        for (int i = 0; i < parameters.size(); i++) {
            query.bind(i, parameters.get(i));
        }
        return query.map((row, context) -> room(row, steps.getOrDefault(row.getLong("session_id"), List.of())))
                .list();
    }

    private static Map<Long, List<PaceStep>> steps(Handle handle, String where, List<Object> parameters) {
        Map<Long, List<PaceStep>> steps = new HashMap<>();
        Query query = handle.createQuery("select session_id, since, per_minute from waitingroom_pace " + where);
        for (int i = 0; i < parameters.size(); i++) {
            query.bind(i, parameters.get(i));
        }
        query.map((row, context) -> steps.computeIfAbsent(row.getLong("session_id"), session -> new ArrayList<>())
                        .add(new PaceStep(instant(row, "since"), row.getInt("per_minute"))))
                .list();
        return steps;
    }

    private Room room(ResultSet row, List<PaceStep> steps) throws SQLException {
        Room.Counts counts = new Room.Counts(row.getLong("in_draw"), row.getLong("late"), row.getLong("late_number"));
        RoomSchedule schedule =
                new RoomSchedule(instant(row, "opens_at"), instant(row, "draws_at"), instant(row, "ends_at"));
        return new Room(
                row.getLong("session_id"),
                schedule,
                row.getInt("per_minute"),
                row.getInt("window_minutes"),
                row.getString("commitment"),
                draw(row, counts),
                counts,
                new AdmissionLine(steps),
                instant(row, "closed_at"));
    }

    /** The secret is opened for a draw that has been made, and before that for nobody. */
    private PublishedDraw draw(ResultSet row, Room.Counts counts) throws SQLException {
        Instant drawnAt = instant(row, "drawn_at");
        return drawnAt == null
                ? null
                : new PublishedDraw(
                        cipher.open(FIELD, row.getString("secret_cipher")),
                        row.getString("list_digest"),
                        row.getString("seed"),
                        counts.inDraw(),
                        drawnAt);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Database.instant(row.getObject(column, LocalDateTime.class));
    }

    /** The secret of a room's draw; only the draw asks. */
    public String secret(long session) {
        return database.jdbi()
                .withHandle(handle -> cipher.open(
                        FIELD,
                        handle.createQuery("select secret_cipher from waitingroom_room where session_id = ?")
                                .bind(0, session)
                                .mapTo(String.class)
                                .one()));
    }

    public void add(Room room, String secret) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into waitingroom_room (session_id, opens_at, draws_at, ends_at, per_minute, "
                                + "window_minutes, secret_cipher, commitment, in_draw, late, late_number) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)",
                        room.sessionId(),
                        Database.utc(room.schedule().opensAt()),
                        Database.utc(room.schedule().drawsAt()),
                        Database.utc(room.schedule().endsAt()),
                        room.perMinute(),
                        room.windowMinutes(),
                        cipher.seal(FIELD, secret),
                        room.commitment()));
    }

    /** Keeps what a person may set. */
    public void change(Room room) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update waitingroom_room set opens_at = ?, draws_at = ?, ends_at = ?, per_minute = ?, "
                                + "window_minutes = ?, closed_at = ? where session_id = ?",
                        Database.utc(room.schedule().opensAt()),
                        Database.utc(room.schedule().drawsAt()),
                        Database.utc(room.schedule().endsAt()),
                        room.perMinute(),
                        room.windowMinutes(),
                        Database.utc(room.closedAt()),
                        room.sessionId()));
    }

    public void count(long session, Room.Counts counts) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update waitingroom_room set in_draw = ?, late = ?, late_number = ? where session_id = ?",
                        counts.inDraw(),
                        counts.late(),
                        counts.lastNumber(),
                        session));
    }

    public void drawn(long session, PublishedDraw draw) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "update waitingroom_room set drawn_at = ?, list_digest = ?, seed = ? where session_id = ?",
                        Database.utc(draw.drawnAt()),
                        draw.listDigest(),
                        draw.seed(),
                        session));
    }

    public void addStep(long session, PaceStep step) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into waitingroom_pace (session_id, since, per_minute) values (?, ?, ?)",
                        session,
                        Database.utc(step.since()),
                        step.perMinute()));
    }
}
