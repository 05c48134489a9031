package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.grandstand.kernel.control.Database;

/** What is to be asked or told to the provider next, whichever table it stands in. */
@ApplicationScoped
public class DueRows {

    @Inject
    Database database;

    /** Locks rows whose next check is due and that no other node is at; answers their ids. */
    List<Long> lock(String table, Instant now, int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select id from " + table + " where id in "
                                + "(select id from " + table + " where next_check_at <= :now "
                                + "order by next_check_at fetch first " + limit + " rows only) "
                                + "and next_check_at <= :now for update skip locked")
                        .bind("now", Database.utc(now))
                        .mapTo(Long.class)
                        .list());
    }
}
