package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/**
 * Changes of session seats in sets. The database is the arbiter: each statement changes only seats that are in the state it
 * expects, and answers which those were. Rows are touched in the order of session and position, so that two sets do not
 * wait for each other in a circle.
 */
@ApplicationScoped
public class SeatRows {

    private static final Comparator<SeatChange> SORTED =
            Comparator.comparingLong(SeatChange::sessionId).thenComparingInt(SeatChange::position);

    @Inject
    Database database;

    /** Free seats become held; answers those that were free. */
    public List<HeldSeat> hold(List<SeatChange> wanted) {
        return change(
                wanted,
                "update inventory_session_seat s set state = 'H', order_id = w.order_id from %s "
                        + "where s.session_id = w.session_id and s.position = w.position and s.state = 'F' "
                        + "returning s.order_id, s.session_id, s.position, s.price_level",
                "update inventory_session_seat set state = 'H', order_id = ? "
                        + "where session_id = ? and position = ? and state = 'F'");
    }

    /** Held seats become free again; answers those that this order held. */
    public List<HeldSeat> free(List<SeatChange> held) {
        return change(
                held,
                "update inventory_session_seat s set state = 'F', order_id = null from %s "
                        + "where s.session_id = w.session_id and s.position = w.position and s.state = 'H' "
                        + "and s.order_id = w.order_id "
                        + "returning w.order_id, s.session_id, s.position, s.price_level",
                "update inventory_session_seat set state = 'F', order_id = null "
                        + "where order_id = ? and session_id = ? and position = ? and state = 'H'");
    }

    /** Held seats become sold; answers those that this order held. */
    public List<HeldSeat> sell(List<SeatChange> held) {
        return change(
                held,
                "update inventory_session_seat s set state = 'S' from %s "
                        + "where s.session_id = w.session_id and s.position = w.position and s.state = 'H' "
                        + "and s.order_id = w.order_id "
                        + "returning w.order_id, s.session_id, s.position, s.price_level",
                "update inventory_session_seat set state = 'S' "
                        + "where order_id = ? and session_id = ? and position = ? and state = 'H'");
    }

    private List<HeldSeat> change(List<SeatChange> changes, String atOnce, String oneByOne) {
        if (changes.isEmpty()) {
            return List.of();
        }
        RowSet<SeatChange> rows = RowSet.of(changes.stream().sorted(SORTED).toList())
                .bigint("order_id", SeatChange::orderId)
                .bigint("session_id", SeatChange::sessionId)
                .integer("position", SeatChange::position);
        try (Connection connection = database.source().getConnection()) {
            return database.product() == Database.Product.POSTGRESQL
                    ? changeAtOnce(connection, rows, atOnce)
                    : changeOneByOne(connection, rows, oneByOne);
        } catch (SQLException failed) {
            throw new IllegalStateException("seats cannot be changed", failed);
        }
    }

    private static List<HeldSeat> changeAtOnce(Connection connection, RowSet<SeatChange> rows, String sql)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql.formatted(rows.unnest()))) {
            rows.bind(update);
            try (ResultSet changed = update.executeQuery()) {
                List<HeldSeat> seats = new ArrayList<>(rows.items().size());
                while (changed.next()) {
                    seats.add(new HeldSeat(
                            changed.getLong(1), changed.getLong(2), changed.getInt(3), changed.getString(4)));
                }
                return seats;
            }
        }
    }

    private static List<HeldSeat> changeOneByOne(Connection connection, RowSet<SeatChange> rows, String sql)
            throws SQLException {
        int[] touched = rows.eachRow(connection, sql);
        List<HeldSeat> seats = new ArrayList<>(touched.length);
        try (PreparedStatement level = connection.prepareStatement(
                "select price_level from inventory_session_seat where session_id = ? and position = ?")) {
            for (int i = 0; i < touched.length; i++) {
                SeatChange seat = rows.items().get(i);
                if (touched[i] == 1) {
                    seats.add(new HeldSeat(seat.orderId(), seat.sessionId(), seat.position(), level(level, seat)));
                }
            }
        }
        return seats;
    }

    private static String level(PreparedStatement query, SeatChange seat) throws SQLException {
        query.setLong(1, seat.sessionId());
        query.setInt(2, seat.position());
        try (ResultSet found = query.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }
}
