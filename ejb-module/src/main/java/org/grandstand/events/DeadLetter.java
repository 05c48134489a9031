package org.grandstand.events;

import java.time.Instant;

/**
 * A message that no consumer could digest.
 *
 * @param messageId the broker's id
 * @param queue where it was to be consumed
 * @param eventId the outbox row's id; 0 when the message is not one of ours
 * @param type class name of the event; empty when unknown
 * @param sentAt when the broker got it
 * @param attempts how often it was delivered
 * @param body the event in JSON; empty when it is no text
 */
public record DeadLetter(
        String messageId, String queue, long eventId, String type, Instant sentAt, int attempts, String body) {
    /** Dead letters looked at in one go. */
    public static final int SHOWN = 500;
}
