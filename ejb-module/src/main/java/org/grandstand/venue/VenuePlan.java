package org.grandstand.venue;

import java.util.List;

/**
 * All seats of a venue in the order of their positions: what a session's seating starts from. Plans are cached and shared;
 * their arrays are read, never written.
 *
 * @param version the venue's plan version that this is
 * @param width in plan units (centimetres)
 * @param height in plan units
 * @param size one more than the highest position ever given out; a session's strings and bitmaps have this length
 * @param seatCount seats that exist (removed ones do not count)
 * @param zones in the order of the plan
 */
public record VenuePlan(
        long venueId, String venueCode, int version, int width, int height, int size, int seatCount, List<Zone> zones) {

    /**
     * A block of seats.
     *
     * @param outline corners in plan units, x and y in turn; empty when the plan gave none
     * @param rows runs of seats whose positions follow each other; a row that was extended later has more than one run
     */
    public record Zone(long id, String name, String floor, int[] outline, List<Row> rows) {}

    /**
     * Seats side by side, with positions {@code from}, {@code from + 1}, and so on.
     *
     * @param numbers the seats' numbers
     * @param x in plan units
     * @param y in plan units
     * @param states one {@link SeatState#mark} a seat, removed ones included
     */
    public record Row(String name, int from, List<String> numbers, int[] x, int[] y, String states) {

        public int count() {
            return x.length;
        }

        public SeatState state(int index) {
            return SeatState.of(states.charAt(index));
        }
    }
}
