package org.grandstand.venue;

import java.util.List;
import java.util.Map;

/**
 * What somebody did to a venue's plan on the map: moved, numbered, marked, removed and added seats (I1.2).
 *
 * @param version of the plan that was edited; another one meanwhile refuses the edit
 * @param newZones floors of zones that the venue does not have yet, by name
 * @param seats that shall be otherwise than they are, each once
 */
public record PlanEdit(int version, Map<String, String> newZones, List<SeatEdit> seats) {

    /** Seats that one edit may touch; more is a new plan, which is imported. */
    public static final int SEATS_AT_MOST = 20_000;

    /**
     * A seat as it shall be.
     *
     * @param position absent for a seat that is new
     * @param x in plan units, also below zero
     * @param y in plan units, also below zero
     */
    public record SeatEdit(Integer position, String zone, String row, String number, int x, int y, SeatState state) {}
}
