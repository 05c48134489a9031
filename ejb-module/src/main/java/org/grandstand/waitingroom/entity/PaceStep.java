package org.grandstand.waitingroom.entity;

import java.time.Instant;

/**
 * From when on how many people are let in a minute.
 *
 * @param perMinute 0 while the room is paused
 */
public record PaceStep(Instant since, int perMinute) {}
