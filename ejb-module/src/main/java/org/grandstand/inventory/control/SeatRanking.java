package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.Rejected;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenuePlan.Row;
import org.grandstand.venue.VenuePlan.Zone;

/** Finds the seats of a selection in a venue's plan and puts them in the order in which shares are given out. */
record SeatRanking(VenuePlan plan) {

    /** A row of the selection with how far its middle is from the middle of the plan, squared. */
    private record Ranked(Row row, double distance) {}

    /** Who takes part in a session: seats somebody can sit on. */
    SeatMarks unmarked() {
        boolean[] usable = new boolean[plan.size()];
        for (Zone zone : plan.zones()) {
            for (Row row : zone.rows()) {
                for (int i = 0; i < row.count(); i++) {
                    usable[row.from() + i] = row.state(i).usable();
                }
            }
        }
        return SeatMarks.unmarked(plan.size(), position -> usable[position]);
    }

    /** Positions of the selection that take part in the session, rows in the order given, seats as they stand in their row. */
    int[] positions(SeatSelection selection, SeatOrder order, SeatMarks marks) {
        if (!selection.positions().isEmpty()) {
            return single(selection.positions(), marks);
        }
        List<Ranked> rows = rows(selection);
        if (order == SeatOrder.CENTRE) {
            rows.sort(Comparator.comparingDouble(Ranked::distance));
        }
        return rows.stream()
                .flatMapToInt(ranked -> IntStream.range(0, ranked.row().count())
                        .map(i -> ranked.row().from() + i))
                .filter(marks::takesPart)
                .toArray();
    }

    private int[] single(SortedSet<Integer> positions, SeatMarks marks) {
        Rejected.unless(
                positions.size() <= marks.size(),
                "inventory.too-many-seats",
                "seats",
                positions.size(),
                "limit",
                marks.size());
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Ranked> rows(SeatSelection selection) {
        List<Zone> zones = selection.zones().isEmpty()
                ? plan.zones()
                : selection.zones().stream().map(this::zone).toList();
        List<Ranked> rows = new ArrayList<>();
        for (Zone zone : zones) {
            for (Row row : range(zone, selection.rowFrom(), selection.rowTo())) {
                rows.add(new Ranked(row, distance(row)));
            }
        }
        return rows;
    }

    private Zone zone(String name) {
        return plan.zones().stream()
                .filter(zone -> zone.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Rejected.missing("inventory.no-such-zone", "zone", name, "venue", plan.venueCode()));
    }

    /** Rows between two named ones, both included, whichever stands first. */
    private static List<Row> range(Zone zone, String from, String to) {
        if (from == null) {
            return zone.rows();
        }
        int first = index(zone, from);
        int last = index(zone, to == null ? from : to);
        int start = Math.min(first, last);
        int end = Math.max(first, last);
        String closing = zone.rows().get(end).name();
        while (end + 1 < zone.rows().size() && zone.rows().get(end + 1).name().equals(closing)) {
            end++; // a row in several runs counts as one
        }
        return zone.rows().subList(start, end + 1);
    }

    private static int index(Zone zone, String row) {
        return IntStream.range(0, zone.rows().size())
                .filter(i -> zone.rows().get(i).name().equals(row))
                .findFirst()
                .orElseThrow(() -> Rejected.missing("inventory.no-such-row", "zone", zone.name(), "row", row));
    }

    private double distance(Row row) {
        double x = IntStream.of(row.x()).average().orElse(0) - plan.width() / 2.0;
        double y = IntStream.of(row.y()).average().orElse(0) - plan.height() / 2.0;
        return x * x + y * y;
    }
}
