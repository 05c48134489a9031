package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.kernel.control.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Sold seats on their way back to sale. A seat's ticket and its code are one: the old code is kept among the void ones and
 * never admits again, the seat gets a fresh one.
 */
@ApplicationScoped
public class ReturnedSeats {

    /** A sold seat and the code on its ticket. */
    private record Sold(HeldSeat seat, String code) {}

    @Inject
    Database database;

    @Inject
    TicketCodes codes;

    /**
     * Frees those of the seats that these orders have bought.
     *
     * @param reason at most 40 characters
     * @return the seats that were sold to the order named
     */
    public List<HeldSeat> take(List<HeldSeat> seats, String reason, Instant now) {
        return database.jdbi().withHandle(handle -> {
            List<Sold> sold = locked(handle, seats);
            if (!sold.isEmpty()) {
                voided(handle, sold, reason, now);
                freed(handle, sold);
            }
            return sold.stream().map(Sold::seat).toList();
        });
    }

    /** In the order in which everybody touches seats. */
    private static List<Sold> locked(Handle handle, List<HeldSeat> seats) {
        List<Sold> sold = new ArrayList<>();
        seats.stream()
                .sorted(Comparator.comparingLong(HeldSeat::sessionId).thenComparingInt(HeldSeat::position))
                .forEach(seat -> handle.createQuery("select ticket_code from inventory_session_seat "
                                + "where session_id = ? and position = ? and order_id = ? and state = 'S' for update")
                        .bind(0, seat.sessionId())
                        .bind(1, seat.position())
                        .bind(2, seat.orderId())
                        .mapTo(String.class)
                        .findOne()
                        .ifPresent(code -> sold.add(new Sold(seat, code))));
        return sold;
    }

    private static void voided(Handle handle, List<Sold> sold, String reason, Instant now) {
        PreparedBatch batch = handle.prepareBatch("insert into inventory_void_ticket "
                + "(ticket_code, session_id, position, order_id, reason, voided_at) values (?, ?, ?, ?, ?, ?)");
        sold.forEach(one -> batch.add(
                one.code, one.seat.sessionId(), one.seat.position(), one.seat.orderId(), reason, Database.utc(now)));
        batch.execute();
    }

    private void freed(Handle handle, List<Sold> sold) {
        String[] fresh = codes.fresh(sold.size(), codes.beginning());
        PreparedBatch batch = handle.prepareBatch("update inventory_session_seat set state = 'F', order_id = null, "
                + "ticket_code = ?, admitted_at = null, admitted_gate = null where session_id = ? and position = ?");
        for (int i = 0; i < fresh.length; i++) {
            batch.add(fresh[i], sold.get(i).seat.sessionId(), sold.get(i).seat.position());
        }
        batch.execute();
    }
}
