package org.grandstand.waitingroom;

import java.time.Instant;

/**
 * One person's place.
 *
 * @param place public id of the place; says nothing about the person
 * @param drawn whether the place is decided by the draw
 * @param position from 1; null before the draw
 * @param ahead people to be let in before; null before the draw
 * @param expectedAt when the person will be let in at the present pace, or was; null while nobody can tell
 * @param orderBefore end of the time in which the person may order; null until let in
 * @param pollAfterSeconds when asking again is worth it
 */
public record PlaceView(
        String place,
        PlaceState state,
        boolean drawn,
        Long position,
        Long ahead,
        Instant expectedAt,
        Instant orderBefore,
        int pollAfterSeconds) {}
