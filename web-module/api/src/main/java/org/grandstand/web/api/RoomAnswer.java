package org.grandstand.web.api;

import java.time.Instant;
import org.grandstand.waitingroom.PublishedDraw;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.RoomView;

/**
 * A waiting room as the API shows it.
 *
 * @param places people who have a place
 * @param waiting people still to be let in
 * @param commitment SHA-256 of the draw's secret, hexadecimal
 * @param draw null until it has been made
 */
public record RoomAnswer(
        RoomState state,
        Instant opensAt,
        Instant saleOpensAt,
        Instant endsAt,
        long places,
        long waiting,
        int admittedPerMinute,
        int windowMinutes,
        String commitment,
        PublishedDraw draw) {

    static RoomAnswer of(RoomView room) {
        return new RoomAnswer(
                room.state(),
                room.schedule().opensAt(),
                room.schedule().drawsAt(),
                room.schedule().endsAt(),
                room.places(),
                room.waiting(),
                room.perMinute(),
                room.windowMinutes(),
                room.commitment(),
                room.draw());
    }
}
