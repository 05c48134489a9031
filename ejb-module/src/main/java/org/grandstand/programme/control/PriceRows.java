package org.grandstand.programme.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.control.Database;
import org.grandstand.programme.PriceLevel;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Price levels, read and written by the set. */
@ApplicationScoped
public class PriceRows {

    @Inject
    Database database;

    public List<PriceLevel> of(long session) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select price_level, name, price_minor, currency "
                                + "from programme_price_level where session_id = :session order by price_level")
                        .bind("session", session)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** Levels of many sessions in one statement; a session without levels is not in the answer. */
    public Map<Long, List<PriceLevel>> of(Collection<Long> sessions) {
        Map<Long, List<PriceLevel>> found = new LinkedHashMap<>();
        if (!sessions.isEmpty()) {
            database.jdbi()
                    .useHandle(handle -> handle.createQuery(
                                    "select session_id, price_level, name, price_minor, currency "
                                            + "from programme_price_level where session_id in (<ids>) order by session_id, price_level")
                            .bindList("ids", List.copyOf(sessions))
                            .map((row, context) -> found.computeIfAbsent(
                                            row.getLong("session_id"), id -> new ArrayList<>())
                                    .add(read(row)))
                            .list());
        }
        return found;
    }

    public void replace(long session, List<PriceLevel> levels) {
        database.jdbi().useHandle(handle -> {
            handle.execute("delete from programme_price_level where session_id = ?", session);
            PreparedBatch batch = handle.prepareBatch(
                    "insert into programme_price_level (session_id, price_level, name, price_minor, currency) "
                            + "values (?, ?, ?, ?, ?)");
            levels.forEach(level -> batch.add(
                    session,
                    level.level(),
                    level.name(),
                    level.price().amount(),
                    level.price().currency()));
            if (!levels.isEmpty()) {
                batch.execute();
            }
        });
    }

    private static PriceLevel read(ResultSet row) throws SQLException {
        return new PriceLevel(
                row.getString("price_level"),
                row.getString("name"),
                Money.of(row.getLong("price_minor"), row.getString("currency")));
    }
}
