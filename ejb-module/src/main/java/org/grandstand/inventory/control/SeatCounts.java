package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.grandstand.kernel.control.Database;

/** How many seats a session has of which kind. */
@ApplicationScoped
public class SeatCounts {

    @Inject
    Database database;

    /** Seats that are or were open to sale, by price level. */
    public Map<String, Integer> saleable(long session) {
        Map<String, Integer> counts = new TreeMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("select price_level, count(*) from inventory_session_seat "
                                + "where session_id = ? and state <> 'N' group by price_level")
                        .bind(0, session)
                        .map((row, context) -> counts.put(row.getString(1), row.getInt(2)))
                        .list());
        return counts;
    }
}
