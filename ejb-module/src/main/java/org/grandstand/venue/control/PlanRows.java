package org.grandstand.venue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.control.Database;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.entity.Venue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes zones and seats by the set: 80,000 seats in seconds. */
@ApplicationScoped
public class PlanRows {

    /** Statements sent together. */
    private static final int BATCH = 2000;

    private static final String INSERT_ZONE =
            "insert into venue_zone (id, venue_id, name, floor, outline, ordinal) values (?, ?, ?, ?, ?, ?)";

    @Inject
    Database database;

    /** Makes the venue's rows what the draft says; positions of new seats start at the one given. */
    void write(Venue venue, PlanDraft draft, PlanDifference difference, int firstPosition) {
        database.jdbi().useHandle(handle -> {
            Map<String, Long> zones = zones(handle, venue.id(), draft.zones());
            insert(handle, venue.id(), zones, difference.added(), firstPosition);
            update(handle, venue.id(), difference.changed());
            mark(handle, venue.id(), difference.removed(), SeatState.REMOVED);
        });
    }

    /** Makes the rows what an edit says; positions of new seats start at the one given. */
    void write(long venue, EditedPlan edited, int firstPosition) {
        database.jdbi().useHandle(handle -> {
            Map<String, Long> zones = zonesAfter(handle, venue, edited);
            free(handle, venue, edited.renamed());
            place(handle, venue, zones, edited.changed());
            insert(handle, venue, zones, edited.added(), firstPosition);
        });
    }

    private static Map<String, Long> zonesAfter(Handle handle, long venue, EditedPlan edited) {
        Map<String, Long> ids = zoneIds(handle, venue);
        PreparedBatch outlines = handle.prepareBatch("update venue_zone set outline = null where id = ?");
        edited.zonesTouched().stream().filter(ids::containsKey).map(ids::get).forEach(outlines::add);
        run(outlines);
        PreparedBatch inserts = handle.prepareBatch(INSERT_ZONE);
        int ordinal = ids.size();
        for (PlanDraft.Zone zone : edited.newZones()) {
            long id = Ids.next();
            ids.put(zone.name(), id);
            inserts.add(id, venue, zone.name(), zone.floor(), null, ordinal++);
        }
        run(inserts);
        return ids;
    }

    /** Takes the numbers off seats that get others, so that two seats may swap theirs. */
    private static void free(Handle handle, long venue, List<Integer> positions) {
        PreparedBatch batch =
                handle.prepareBatch("update venue_seat set seat_number = ? where venue_id = ? and position = ?");
        for (int position : positions) {
            batch.add("~" + position, venue, position);
            sendFull(batch);
        }
        run(batch);
    }

    private static void place(
            Handle handle, long venue, Map<String, Long> zones, Map<Integer, PlanDraft.Seat> changed) {
        PreparedBatch batch =
                handle.prepareBatch("update venue_seat set zone_id = ?, row_name = ?, seat_number = ?, x = ?, y = ?, "
                        + "state = ? where venue_id = ? and position = ?");
        changed.forEach((position, seat) -> {
            batch.add(
                    zones.get(seat.zone()),
                    seat.row(),
                    seat.number(),
                    seat.x(),
                    seat.y(),
                    seat.state().name(),
                    venue,
                    position);
            sendFull(batch);
        });
        run(batch);
    }

    /** Puts seats into a state; answers how many were in another. */
    public int mark(long venue, List<Integer> positions, SeatState state) {
        return database.jdbi().withHandle(handle -> mark(handle, venue, positions, state));
    }

    private static Map<String, Long> zoneIds(Handle handle, long venue) {
        Map<String, Long> ids = new HashMap<>();
        handle.createQuery("select name, id from venue_zone where venue_id = :venue")
                .bind("venue", venue)
                .map((row, context) -> ids.put(row.getString(1), row.getLong(2)))
                .list();
        return ids;
    }

    private static Map<String, Long> zones(Handle handle, long venue, List<PlanDraft.Zone> wanted) {
        Map<String, Long> ids = zoneIds(handle, venue);
        PreparedBatch inserts = handle.prepareBatch(INSERT_ZONE);
        PreparedBatch updates =
                handle.prepareBatch("update venue_zone set floor = ?, outline = ?, ordinal = ? where id = ?");
        for (int ordinal = 0; ordinal < wanted.size(); ordinal++) {
            PlanDraft.Zone zone = wanted.get(ordinal);
            String outline = PlanAssembly.corners(zone.outline());
            Long known = ids.get(zone.name());
            if (known == null) {
                long id = Ids.next();
                ids.put(zone.name(), id);
                inserts.add(id, venue, zone.name(), zone.floor(), outline, ordinal);
            } else {
                updates.add(zone.floor(), outline, ordinal, known);
            }
        }
        run(inserts);
        run(updates);
        return ids;
    }

    private static void insert(
            Handle handle, long venue, Map<String, Long> zones, List<PlanDraft.Seat> seats, int firstPosition) {
        for (int from = 0; from < seats.size(); from += BATCH) {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into venue_seat (venue_id, position, zone_id, row_name, seat_number, x, y, state) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?)");
            for (int i = from; i < Math.min(from + BATCH, seats.size()); i++) {
                PlanDraft.Seat seat = seats.get(i);
                batch.add(
                        venue,
                        firstPosition + i,
                        zones.get(seat.zone()),
                        seat.row(),
                        seat.number(),
                        seat.x(),
                        seat.y(),
                        seat.state().name());
            }
            run(batch);
        }
    }

    private static void update(Handle handle, long venue, Map<Integer, PlanDraft.Seat> changed) {
        PreparedBatch batch = handle.prepareBatch(
                "update venue_seat set x = ?, y = ?, state = ? where venue_id = ? and position = ?");
        for (Map.Entry<Integer, PlanDraft.Seat> change : changed.entrySet()) {
            PlanDraft.Seat seat = change.getValue();
            batch.add(seat.x(), seat.y(), seat.state().name(), venue, change.getKey());
            if (batch.size() == BATCH) {
                run(batch);
            }
        }
        run(batch);
    }

    private static int mark(Handle handle, long venue, List<Integer> positions, SeatState state) {
        PreparedBatch batch = handle.prepareBatch(
                "update venue_seat set state = ? where venue_id = ? and position = ? and state <> ?");
        int changed = 0;
        for (int position : positions) {
            batch.add(state.name(), venue, position, state.name());
            if (batch.size() == BATCH) {
                changed += run(batch);
            }
        }
        return changed + run(batch);
    }

    private static void sendFull(PreparedBatch batch) {
        if (batch.size() == BATCH) {
            run(batch);
        }
    }

    private static int run(PreparedBatch batch) {
        return batch.size() == 0 ? 0 : java.util.Arrays.stream(batch.execute()).sum();
    }
}
