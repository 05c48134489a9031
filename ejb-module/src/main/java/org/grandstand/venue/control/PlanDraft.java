package org.grandstand.venue.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.grandstand.venue.SeatState;

/**
 * A plan before it is a venue's: zones and seats with coordinates, no positions yet.
 *
 * @param width in plan units
 * @param height in plan units
 * @param zones in the order of the plan
 * @param seats in the order in which they get positions: zone by zone, row by row, along the row
 */
public record PlanDraft(int width, int height, List<Zone> zones, List<Seat> seats) {

    public static final int SEATS_AT_MOST = 100_000;
    public static final int ZONES_AT_MOST = 600;
    public static final int ZONE_NAME_LENGTH = 80;
    public static final int FLOOR_LENGTH = 40;
    public static final int ROW_LENGTH = 16;
    public static final int NUMBER_LENGTH = 16;

    /** Free space around the seats, in plan units. */
    static final int MARGIN = 200;

    /** A block of seats; the outline has x and y in turn and may be empty. */
    public record Zone(String name, String floor, int[] outline) {}

    /** A seat and its address. */
    public record Seat(String zone, String row, String number, int x, int y, SeatState state) {

        String address() {
            return zone + "\n" + row + "\n" + number;
        }
    }

    /** Puts the seats of a row together and moves the plan to its margin, so that every coordinate is positive. */
    public static PlanDraft of(List<Zone> zones, List<Seat> seats) {
        int left = seats.stream().mapToInt(Seat::x).min().orElse(0) - MARGIN;
        int top = seats.stream().mapToInt(Seat::y).min().orElse(0) - MARGIN;
        int right = seats.stream().mapToInt(Seat::x).max().orElse(0) + MARGIN;
        int bottom = seats.stream().mapToInt(Seat::y).max().orElse(0) + MARGIN;
        List<Seat> moved = byRow(zones, seats).stream()
                .map(seat ->
                        new Seat(seat.zone(), seat.row(), seat.number(), seat.x() - left, seat.y() - top, seat.state()))
                .toList();
        List<Zone> movedZones = zones.stream()
                .map(zone -> new Zone(zone.name(), zone.floor(), moved(zone.outline(), left, top)))
                .toList();
        return new PlanDraft(right - left, bottom - top, movedZones, moved);
    }

    private static List<Seat> byRow(List<Zone> zones, List<Seat> seats) {
        Map<String, Integer> order = new LinkedHashMap<>();
        zones.forEach(zone -> order.put(zone.name(), order.size()));
        Map<String, List<Seat>> rows = new LinkedHashMap<>();
        seats.forEach(seat -> rows.computeIfAbsent(seat.zone() + "\n" + seat.row(), row -> new ArrayList<>())
                .add(seat));
        return rows.values().stream()
                .sorted(Comparator.comparing(row -> order.get(row.get(0).zone())))
                .flatMap(List::stream)
                .toList();
    }

    private static int[] moved(int[] outline, int left, int top) {
        int[] moved = outline.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] -= left;
            moved[i + 1] -= top;
        }
        return moved;
    }
}
