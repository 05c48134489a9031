package org.grandstand.events;

/** One event waiting for its queue. */
public record OutboxRow(long id, String destination, String type, String body) {}
