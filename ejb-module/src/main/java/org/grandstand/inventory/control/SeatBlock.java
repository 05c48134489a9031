package org.grandstand.inventory.control;

/**
 * Seats of one price level side by side, with no aisle and no seat for wheelchairs between them: where a party sits together.
 *
 * @param from first position
 * @param to one more than the last position
 * @param obstructed whether some of the seats have a restricted view
 * @param x of its middle, in plan units
 * @param y of its middle, in plan units
 */
record SeatBlock(char level, int from, int to, boolean obstructed, double x, double y) {

    int seats() {
        return to - from;
    }

    double distanceTo(double otherX, double otherY) {
        return Math.hypot(x - otherX, y - otherY);
    }

    double distanceTo(SeatBlock other) {
        return distanceTo(other.x, other.y);
    }
}
