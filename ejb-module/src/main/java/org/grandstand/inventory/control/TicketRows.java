package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.inventory.Admitted;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.TicketState;
import org.grandstand.inventory.TicketView;
import org.grandstand.kernel.control.Database;

/** Reads tickets, which are their seats' rows, and the void ones. */
@ApplicationScoped
public class TicketRows {

    private static final String COLUMNS =
            "select ticket_code, session_id, position, price_level, category, state, order_id from inventory_session_seat ";
    private static final String SOLD = "S";

    @Inject
    Database database;

    public List<TicketView> at(long session, Collection<Integer> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                COLUMNS + "where session_id = :session and position in (<positions>) order by position")
                        .bind("session", session)
                        .bindList("positions", List.copyOf(positions))
                        .map((row, context) -> ticket(row))
                        .list());
    }

    public Optional<TicketView> byCode(String code) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where ticket_code = :code")
                        .bind("code", code)
                        .map((row, context) -> ticket(row))
                        .findOne());
    }

    public Optional<TicketView> voided(String code) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select ticket_code, session_id, position, order_id "
                                + "from inventory_void_ticket where ticket_code = :code")
                        .bind("code", code)
                        .map((row, context) -> new TicketView(
                                row.getString(1), row.getLong(2), row.getInt(3), "", TicketState.VOID, order(row, 4)))
                        .findOne());
    }

    /** Whether the code was still its seat's and had let nobody in; one statement, so that nobody comes between. */
    public boolean admit(Admitted admission) {
        return database.jdbi()
                        .withHandle(handle -> handle.createUpdate(
                                        "update inventory_session_seat set admitted_at = :at, "
                                                + "admitted_gate = :gate where ticket_code = :code and admitted_at is null")
                                .bind("at", Database.utc(admission.at()))
                                .bind("gate", admission.gate())
                                .bind("code", admission.code())
                                .execute())
                == 1;
    }

    /** Locks the seats, in the order in which everybody touches them. */
    public List<Admitted> admitted(long session, Collection<Integer> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select ticket_code, admitted_at, admitted_gate "
                                + "from inventory_session_seat where session_id = :session "
                                + "and position in (<positions>) order by position for update")
                        .bind("session", session)
                        .bindList("positions", List.copyOf(positions))
                        .map((row, context) -> admission(row))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Admitted> admission(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject(2, LocalDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Admitted(row.getString(1), Database.instant(at), row.getString(3)));
    }

    /** How many tickets of the session admit; reads the session's rows, so ask it for one session now and then. */
    public int sold(long session) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from inventory_session_seat where session_id = :session and state = :sold")
                        .bind("session", session)
                        .bind("sold", SOLD)
                        .mapTo(Integer.class)
                        .one());
    }

    private static TicketView ticket(ResultSet row) throws SQLException {
        String level = row.getString(4);
        return new TicketView(
                row.getString(1),
                row.getLong(2),
                row.getInt(3),
                level.equals(String.valueOf(SeatMark.NO_LEVEL)) ? "" : level,
                state(SeatCategory.of(row.getString(5).charAt(0)), row.getString(6)),
                order(row, 7));
    }

    private static TicketState state(SeatCategory category, String seat) {
        return switch (category) {
            case REGISTERED, OCCUPIED -> TicketState.NOT_PUBLIC;
            case EMERGENCY -> TicketState.KEPT_BACK;
            case SALEABLE -> seat.equals(SOLD) ? TicketState.VALID : TicketState.NOT_SOLD;
        };
    }

    private static Long order(ResultSet row, int column) throws SQLException {
        long order = row.getLong(column);
        return row.wasNull() ? null : order;
    }
}
