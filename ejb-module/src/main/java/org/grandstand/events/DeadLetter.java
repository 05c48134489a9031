package org.grandstand.events;

import java.time.Instant;

/**
 * An event that no consumer could digest.
 *
 * @param eventId the outbox row's id
 * @param queue where it was to be consumed
 * @param type class name of the event; empty when unknown
 * @param sentAt when the broker got it
 * @param attempts how often it was delivered
 * @param body the event in JSON; empty when it is no text
 * @param node whose consumer failed
 */
public record DeadLetter(
        long eventId, String queue, String type, Instant sentAt, int attempts, String body, String node) {
    /** Dead letters looked at in one go. */
    public static final int SHOWN = 500;
}
