package org.grandstand.waitingroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;
import org.grandstand.waitingroom.entity.Standing;
import org.jdbi.v3.core.Handle;

/** The places of people, written and read in sets. */
@ApplicationScoped
public class PlaceRows {

    /** Ids fetched at once from a list that may have a million. */
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String COLUMNS = "select p.place_id, p.person_id, p.late_number ";

    private static final RowSet.Forms OF_PERSONS = new RowSet.Forms(
            COLUMNS + "from %s join waitingroom_place p on p.session_id = w.session_id and p.person_id = w.person_id",
            COLUMNS + "from waitingroom_place p where p.session_id = :session_id and p.person_id = :person_id");

    private static final RowSet.Forms MOVE = new RowSet.Forms(
            "update waitingroom_place p set late_number = w.late_number from %s "
                    + "where p.session_id = w.session_id and p.place_id = w.place_id returning p.place_id",
            "update waitingroom_place set late_number = :late_number "
                    + "where session_id = :session_id and place_id = :place_id");

    @Inject
    Database database;

    /** Entries of those among the persons who have one. */
    public List<Standing> ofPersons(long session, Collection<Long> persons) {
        return RowSet.of(List.copyOf(persons))
                .bigint("session_id", person -> session)
                .bigint("person_id", Long::longValue)
                .find(database, OF_PERSONS, PlaceRows::standing);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        long number = row.getLong(3);
        Long late = row.wasNull() ? null : number;
        return new Standing(row.getLong(1), row.getLong(2), late);
    }

    public void add(long session, List<Standing> standings, Instant now) {
        RowSet.of(standings)
                .bigint("session_id", standing -> session)
                .bigint("place_id", Standing::placeId)
                .bigint("person_id", Standing::personId)
                .timestamp("arrived_at", standing -> now)
                .integer("drawn", standing -> standing.lateNumber() == null ? 1 : 0)
                .optionalBigint("late_number", Standing::lateNumber)
                .insertInto("waitingroom_place", database);
    }

    public void move(long session, List<Standing> standings) {
        RowSet.of(standings)
                .bigint("session_id", standing -> session)
                .bigint("place_id", Standing::placeId)
                .optionalBigint("late_number", Standing::lateNumber)
                .change(database, MOVE, row -> row.getLong(1), Standing::placeId);
    }

    /**
     * Ids of those in the draw, ascending. Wants a transaction, without which PostgreSQL sends a million rows at once.
     *
     * @param count how many there are, as the room says
     */
    public long[] drawn(long session, long count) {
        long[] ids = new long[Math.toIntExact(count)];
        int read = database.jdbi().withHandle(handle -> readDrawn(handle, session, ids));
        if (read != ids.length) {
            throw new IllegalStateException(
                    "the room of session " + session + " counts " + count + " in the draw and has " + read);
        }
        return ids;
    }

    private static int readDrawn(Handle handle, long session, long[] ids) {
        int[] read = {0};
        handle.createQuery(
                        "select place_id from waitingroom_place where session_id = ? and drawn = 1 order by place_id")
                .bind(0, session)
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> row.getLong(1))
                .forEach(id -> ids[read[0]++] = id);
        return read[0];
    }
}
