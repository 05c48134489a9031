package org.grandstand.venue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Database;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.entity.Venue;

/** The venues: aggregates for writing, plain rows for reading. */
@ApplicationScoped
public class VenueRows {

    private static final String COLUMNS =
            "select id, code, name_zh, name_en, address, purpose, zone, seat_total, width, height, plan_version from venue_venue ";
    private static final String MATCHING =
            "where (lower(code) like :text or lower(name_zh) like :text or lower(name_en) like :text or lower(address) like :text) ";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Database database;

    public void add(Venue venue) {
        entities.persist(venue);
        entities.flush();
    }

    /** Locks the venue, so that two changes of one plan follow each other. */
    public Venue forUpdate(long id) {
        return Optional.ofNullable(entities.find(Venue.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Rejected.missing("venue.no-such-venue", "venue", id));
    }

    /** Writes the venue before rows are written past the entity manager. */
    public void flush() {
        entities.flush();
    }

    public Optional<VenueView> byId(long id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    public Optional<VenueView> byCode(String code) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where code = :code")
                        .bind("code", code)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    public List<VenueView> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "where id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map((row, context) -> read(row))
                        .list());
    }

    public List<VenueView> all(int limit) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(COLUMNS + "order by code")
                        .setMaxRows(limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    public Page<VenueView> matching(String text, int first, int count) {
        String pattern = "%" + text.toLowerCase(Locale.ROOT) + "%";
        return database.jdbi().withHandle(handle -> {
            List<VenueView> items = handle.createQuery(
                            COLUMNS + MATCHING + "order by code offset :first rows fetch next :count rows only")
                    .bind("text", pattern)
                    .bind("first", first)
                    .bind("count", Math.min(count, Page.LIMIT))
                    .map((row, context) -> read(row))
                    .list();
            long total = handle.createQuery("select count(*) from venue_venue " + MATCHING)
                    .bind("text", pattern)
                    .mapTo(Long.class)
                    .one();
            return new Page<>(items, total);
        });
    }

    private static VenueView read(ResultSet row) throws SQLException {
        return new VenueView(
                row.getLong("id"),
                row.getString("code"),
                new Named(row.getString("name_zh"), row.getString("name_en")),
                row.getString("address"),
                row.getString("purpose"),
                row.getString("zone"),
                row.getInt("seat_total"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("plan_version"));
    }
}
