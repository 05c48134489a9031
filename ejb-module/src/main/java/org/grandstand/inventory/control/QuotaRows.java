package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grandstand.inventory.QuotaDraw;
import org.grandstand.inventory.QuotaView;
import org.grandstand.kernel.control.Database;
import org.grandstand.kernel.control.RowSet;

/** The public quotas, drawn down in sets: one update a quota row, however many orders draw on it. */
@ApplicationScoped
public class QuotaRows {

    /** What a quota row is named by. */
    record Key(long sessionId, String level) implements Comparable<Key> {
        static Key of(QuotaDraw draw) {
            return new Key(draw.sessionId(), draw.level());
        }

        @Override
        public int compareTo(Key other) {
            return Comparator.comparingLong(Key::sessionId)
                    .thenComparing(Key::level)
                    .compare(this, other);
        }
    }

    /** A quota row and by how much to change it. */
    private record Step(Key key, int tickets) {
        long sessionId() {
            return key.sessionId;
        }

        String level() {
            return key.level;
        }
    }

    private static final RowSet.Forms ADD = new RowSet.Forms(
            "update inventory_quota q set taken = q.taken + w.tickets from %s "
                    + "where q.session_id = w.session_id and q.price_level = w.price_level and q.audience = 'PUBLIC' "
                    + "and q.taken + w.tickets between 0 and q.quota returning q.session_id, q.price_level",
            "update inventory_quota set taken = taken + :tickets where session_id = :session_id "
                    + "and price_level = :price_level and audience = 'PUBLIC' and taken + :tickets between 0 and quota");

    @Inject
    Database database;

    @Inject
    ExhaustedQuotas exhausted;

    /** Draws for all orders in the order given; answers the orders for which some quota did not suffice: they drew nothing. */
    public Set<Long> draw(List<QuotaDraw> draws) {
        Map<Key, Integer> sums = sums(draws);
        Set<Key> exhausted = new HashSet<>(sums.keySet());
        exhausted.removeAll(add(sums));
        if (exhausted.isEmpty()) {
            return Set.of();
        }
        sums.keySet().removeAll(exhausted);
        add(negated(sums));
        return drawOneAfterTheOther(draws);
    }

    /** Near the end of a quota: looks at what is left under lock and serves whom it can. */
    private Set<Long> drawOneAfterTheOther(List<QuotaDraw> draws) {
        Map<Key, Integer> left = lockRemaining(sums(draws).keySet());
        Map<Key, Integer> served = new TreeMap<>();
        Set<Long> refused = new HashSet<>();
        Map<Long, List<QuotaDraw>> byOrder = draws.stream()
                .collect(Collectors.groupingBy(QuotaDraw::orderId, java.util.LinkedHashMap::new, Collectors.toList()));
        byOrder.forEach((order, wishes) -> {
            if (wishes.stream().allMatch(wish -> left.getOrDefault(Key.of(wish), 0) >= wish.tickets())) {
                wishes.forEach(wish -> {
                    left.merge(Key.of(wish), -wish.tickets(), Integer::sum);
                    served.merge(Key.of(wish), wish.tickets(), Integer::sum);
                });
            } else {
                refused.add(order);
            }
        });
        add(served);
        exhausted.found(left);
        return refused;
    }

    public void giveBack(List<QuotaDraw> draws) {
        Map<Key, Integer> sums = sums(draws);
        add(negated(sums));
        exhausted.returned(sums.keySet());
    }

    private static Map<Key, Integer> sums(List<QuotaDraw> draws) {
        Map<Key, Integer> sums = new TreeMap<>();
        draws.forEach(draw -> sums.merge(Key.of(draw), draw.tickets(), Integer::sum));
        return sums;
    }

    private static Map<Key, Integer> negated(Map<Key, Integer> sums) {
        Map<Key, Integer> negated = new TreeMap<>();
        sums.forEach((key, tickets) -> negated.put(key, -tickets));
        return negated;
    }

    /** Adds to what is taken where the quota allows it; answers the rows where it did. */
    private Set<Key> add(Map<Key, Integer> sums) {
        List<Step> steps = sums.entrySet().stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .toList();
        return Set.copyOf(RowSet.of(steps)
                .bigint("session_id", Step::sessionId)
                .varchar("price_level", Step::level)
                .integer("tickets", Step::tickets)
                .change(database, ADD, row -> new Key(row.getLong(1), row.getString(2)), Step::key));
    }

    private Map<Key, Integer> lockRemaining(Set<Key> keys) {
        Map<Key, Integer> remaining = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> keys.forEach(key -> handle.createQuery("select quota - taken from inventory_quota "
                                + "where session_id = ? and price_level = ? and audience = 'PUBLIC' for update")
                        .bind(0, key.sessionId)
                        .bind(1, key.level)
                        .mapTo(Integer.class)
                        .findOne()
                        .ifPresent(left -> remaining.put(key, left))));
        return remaining;
    }

    /** The public quotas of one session, or of all sessions when none is named. */
    public List<QuotaView> list(Long session) {
        String where = session == null ? "" : " and session_id = " + session;
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select session_id, price_level, quota, taken from inventory_quota "
                                        + "where audience = 'PUBLIC'" + where + " order by session_id, price_level")
                        .map((row, context) ->
                                new QuotaView(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4)))
                        .list());
    }

    /** Sets a quota; false when less is asked for than is taken already. */
    public boolean set(long session, String level, int quota) {
        return database.jdbi().withHandle(handle -> {
            int changed = handle.execute(
                    "update inventory_quota set quota = ? where session_id = ? and price_level = ? "
                            + "and audience = 'PUBLIC' and taken <= ?",
                    quota,
                    session,
                    level,
                    quota);
            boolean exists = changed == 1
                    || handle.createQuery("select count(*) from inventory_quota where session_id = ? "
                                            + "and price_level = ? and audience = 'PUBLIC'")
                                    .bind(0, session)
                                    .bind(1, level)
                                    .mapTo(Integer.class)
                                    .one()
                            == 1;
            if (!exists) {
                handle.execute(
                        "insert into inventory_quota (session_id, price_level, audience, quota, taken) "
                                + "values (?, ?, 'PUBLIC', ?, 0)",
                        session,
                        level,
                        quota);
            }
            return changed == 1 || !exists;
        });
    }
}
