package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grandstand.venue.SeatState;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;

/** Builds a plan from rows that come in the order of positions. */
class PlanAssembly {

    /** One seat's row. */
    record Seat(int position, long zone, String row, String number, int x, int y, SeatState state) {}

    /** A zone while its rows are gathered. */
    private record OpenZone(long id, String name, String floor, int[] outline, List<VenuePlan.Row> rows) {}

    private final VenueView venue;
    private final Map<Long, OpenZone> zones = new LinkedHashMap<>();
    private final Map<String, String> numbersSeen = new LinkedHashMap<>();
    private final List<Seat> run = new ArrayList<>();
    private int size;
    private int existing;

    PlanAssembly(VenueView venue) {
        this.venue = venue;
    }

    void zone(long id, String name, String floor, String outline) {
        zones.put(id, new OpenZone(id, name, floor, corners(outline), new ArrayList<>()));
    }

    void seat(Seat seat) {
        if (!run.isEmpty() && !follows(run.get(run.size() - 1), seat)) {
            closeRun();
        }
        run.add(seat);
        size = seat.position() + 1;
        existing += seat.state() == SeatState.REMOVED ? 0 : 1;
    }

    VenuePlan plan() {
        closeRun();
        List<VenuePlan.Zone> built = zones.values().stream()
                .map(zone -> new VenuePlan.Zone(
                        zone.id(), zone.name(), zone.floor(), zone.outline(), List.copyOf(zone.rows())))
                .toList();
        return new VenuePlan(
                venue.id(), venue.code(), venue.planVersion(), venue.width(), venue.height(), size, existing, built);
    }

    private static boolean follows(Seat last, Seat next) {
        return next.zone() == last.zone()
                && next.position() == last.position() + 1
                && next.row().equals(last.row());
    }

    private void closeRun() {
        if (run.isEmpty()) {
            return;
        }
        Seat first = run.get(0);
        StringBuilder states = new StringBuilder(run.size());
        run.forEach(seat -> states.append(seat.state().mark()));
        zones.get(first.zone())
                .rows()
                .add(new VenuePlan.Row(
                        first.row(),
                        first.position(),
                        // a stadium says "12" thousands of times; one String is enough
                        run.stream()
                                .map(seat -> numbersSeen.computeIfAbsent(seat.number(), number -> number))
                                .toList(),
                        run.stream().mapToInt(Seat::x).toArray(),
                        run.stream().mapToInt(Seat::y).toArray(),
                        states.toString()));
        run.clear();
    }

    /** An outline is kept as numbers between spaces. */
    static int[] corners(String outline) {
        return outline == null || outline.isBlank()
                ? new int[0]
                : Stream.of(outline.trim().split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }

    static String corners(int[] outline) {
        return outline.length == 0
                ? null
                : Arrays.stream(outline).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(" "));
    }
}
