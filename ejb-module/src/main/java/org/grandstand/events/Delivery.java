package org.grandstand.events;

/**
 * One event as a queue delivers it.
 *
 * @param eventId the outbox row's id, the same however often it is delivered
 * @param body the event in JSON
 */
public record Delivery(long eventId, String body) {
    /** Message property that carries the event's id. */
    public static final String EVENT_ID = "eventId";
    /** Message property that carries the event's class name, for people who look at a dead letter. */
    public static final String TYPE = "eventType";
}
