package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatingCount;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a confirmed seating as rows, one a seat with its ticket, in slices so that the heap never holds them all. */
@ApplicationScoped
public class SessionSeatRows {

    /** Seats written by one statement. */
    static final int SLICE = 10_000;

    private static final String FREE = "F";
    private static final String NOT_FOR_SALE = "N";

    @Inject
    Database database;

    @Inject
    TicketCodes codes;

    /** A seat on its way into its row. */
    private record NewSeat(int position, String category, String level, String state, String code) {}

    public void write(long session, SeatMarks marks) {
        int[] positions =
                IntStream.range(0, marks.size()).filter(marks::takesPart).toArray();
        byte[] beginning = codes.beginning();
        for (int from = 0; from < positions.length; from += SLICE) {
            int[] slice = Arrays.copyOfRange(positions, from, Math.min(from + SLICE, positions.length));
            writeSlice(session, marks, slice, codes.fresh(slice.length, beginning));
        }
        writeCounts(session, marks.counts());
    }

    private void writeSlice(long session, SeatMarks marks, int[] positions, String[] fresh) {
        List<NewSeat> seats = new ArrayList<>(positions.length);
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            seats.add(new NewSeat(
                    position,
                    String.valueOf(marks.categories().charAt(position)),
                    String.valueOf(marks.levels().charAt(position)),
                    marks.onSale(position) ? FREE : NOT_FOR_SALE,
                    fresh[i]));
        }
        RowSet.of(seats)
                .bigint("session_id", seat -> session)
                .integer("position", NewSeat::position)
                .varchar("category", NewSeat::category)
                .varchar("price_level", NewSeat::level)
                .varchar("state", NewSeat::state)
                .varchar("ticket_code", NewSeat::code)
                .insertInto("inventory_session_seat", database);
    }

    /** Turns emergency seats; whoever was quicker with one of them makes the whole turn fail. */
    public void turn(long session, int[] positions, SeatMarks marks) {
        int turned = database.jdbi().withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("update inventory_session_seat set category = :category, "
                    + "price_level = :level, state = :state where session_id = :session and position = :position "
                    + "and category = 'E' and state = 'N'");
            for (int position : positions) {
                batch.bind("category", String.valueOf(marks.categories().charAt(position)))
                        .bind("level", String.valueOf(marks.levels().charAt(position)))
                        .bind("state", marks.onSale(position) ? FREE : NOT_FOR_SALE)
                        .bind("session", session)
                        .bind("position", position)
                        .add();
            }
            return IntStream.of(batch.execute()).sum();
        });
        if (turned != positions.length) {
            throw Rejected.state("inventory.seats-turned-meanwhile", "asked", positions.length, "turned", turned);
        }
        writeCounts(session, marks.counts());
    }

    /** Keeps how many seats of each kind a session has, because counting 80,000 rows for a list of sessions is too slow. */
    private void writeCounts(long session, List<SeatingCount> counts) {
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("delete from inventory_seating_count where session_id = ?", session));
        RowSet.of(counts)
                .bigint("session_id", count -> session)
                .varchar("category", count -> String.valueOf(count.category().letter()))
                .varchar(
                        "price_level",
                        count -> count.level().isEmpty() ? String.valueOf(SeatMark.NO_LEVEL) : count.level())
                .integer("seats", SeatingCount::seats)
                .insertInto("inventory_seating_count", database);
    }

    /** Saleable seats of every confirmed session, by session and level, in one statement. */
    public Map<Long, Map<String, Integer>> capacities() {
        Map<Long, Map<String, Integer>> capacities = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery(
                                "select session_id, price_level, seats from inventory_seating_count where category = :saleable")
                        .bind("saleable", String.valueOf(SeatCategory.SALEABLE.letter()))
                        .map((row, context) -> capacities
                                .computeIfAbsent(row.getLong(1), session -> new TreeMap<>())
                                .put(row.getString(2), row.getInt(3)))
                        .list());
        return capacities;
    }
}
