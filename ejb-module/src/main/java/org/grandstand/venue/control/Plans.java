package org.grandstand.venue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grandstand.kernel.control.Database;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;

/**
 * Reads plans. The last few are kept, because many sessions of one venue are seated after each other; a plan is kept under
 * its version, so a change elsewhere in the cluster is never missed.
 */
@ApplicationScoped
public class Plans {

    /** A plan of 80,000 seats takes about 2 MB. */
    private static final int PLANS_KEPT = 16;

    private static final int FETCH_ROWS = 2000;

    @Inject
    Database database;

    private final Map<Long, VenuePlan> kept = Collections.synchronizedMap(new LinkedHashMap<>(PLANS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, VenuePlan> eldest) {
            return size() > PLANS_KEPT;
        }
    });

    public VenuePlan of(VenueView venue) {
        VenuePlan known = kept.get(venue.id());
        if (known != null && known.version() == venue.planVersion()) {
            return known;
        }
        VenuePlan read = read(venue);
        kept.put(venue.id(), read);
        return read;
    }

    private VenuePlan read(VenueView venue) {
        return database.jdbi().withHandle(handle -> {
            PlanAssembly assembly = new PlanAssembly(venue);
            handle.createQuery(
                            "select id, name, floor, outline from venue_zone where venue_id = :venue order by ordinal, id")
                    .bind("venue", venue.id())
                    .map((row, context) -> zone(row, assembly))
                    .list();
            handle.createQuery("select position, zone_id, row_name, seat_number, x, y, state from venue_seat "
                            + "where venue_id = :venue order by position")
                    .bind("venue", venue.id())
                    .setFetchSize(FETCH_ROWS)
                    .map((row, context) -> seat(row, assembly))
                    .forEach(added -> {});
            return assembly.plan();
        });
    }

    private static PlanAssembly zone(ResultSet row, PlanAssembly into) throws SQLException {
        into.zone(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
        return into;
    }

    private static PlanAssembly seat(ResultSet row, PlanAssembly into) throws SQLException {
        into.seat(new PlanAssembly.Seat(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                org.grandstand.venue.SeatState.valueOf(row.getString(7))));
        return into;
    }
}
