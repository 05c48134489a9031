package org.grandstand.waitingroom;

import java.time.Instant;

/**
 * A waiting room as everybody may see it.
 *
 * @param commitment SHA-256 of the secret that the draw will use, hexadecimal
 * @param draw null until it has been made
 * @param inDraw people in the draw
 * @param late people who came later and queue behind it
 * @param waiting people still to be let in
 * @param perMinute people let in a minute while the room is not paused
 * @param windowMinutes how long one who is let in may order
 * @param closedAt null unless staff have closed the room
 */
public record RoomView(
        long sessionId,
        RoomState state,
        RoomSchedule schedule,
        String commitment,
        PublishedDraw draw,
        long inDraw,
        long late,
        long waiting,
        int perMinute,
        int windowMinutes,
        Instant closedAt) {

    /** People who have a place. */
    public long places() {
        return inDraw + late;
    }

    /** People who were let in and do not wait again. */
    public long admitted() {
        return Math.max(0, places() - waiting);
    }
}
