package org.grandstand.waitingroom;

import java.time.Instant;

/**
 * When a room is what.
 *
 * @param opensAt from then on people may take a place
 * @param drawsAt the sale's opening: those who came before are drawn, later ones queue behind
 * @param endsAt the sale's end, and the room's
 */
public record RoomSchedule(Instant opensAt, Instant drawsAt, Instant endsAt) {}
