package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
                "update inventory_session_seat set state = 'H', order_id = :order_id "
                        + "where session_id = :session_id and position = :position and state = 'F'");
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
                        + "where order_id = :order_id and session_id = :session_id and position = :position "
                        + "and state = 'H'");
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
                        + "where order_id = :order_id and session_id = :session_id and position = :position "
                        + "and state = 'H'");
    }

    private List<HeldSeat> change(List<SeatChange> changes, String atOnce, String rowByRow) {
        return RowSet.of(changes.stream().sorted(SORTED).toList())
                .bigint("order_id", SeatChange::orderId)
                .bigint("session_id", SeatChange::sessionId)
                .integer("position", SeatChange::position)
                .change(
                        database,
                        new RowSet.Forms(atOnce, rowByRow),
                        row -> new HeldSeat(row.getLong(1), row.getLong(2), row.getInt(3), row.getString(4)),
                        this::changed);
    }

    private HeldSeat changed(SeatChange seat) {
        return new HeldSeat(seat.orderId(), seat.sessionId(), seat.position(), level(seat));
    }

    private String level(SeatChange seat) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select price_level from inventory_session_seat where session_id = ? and position = ?")
                        .bind(0, seat.sessionId())
                        .bind(1, seat.position())
                        .mapTo(String.class)
                        .one());
    }
}
