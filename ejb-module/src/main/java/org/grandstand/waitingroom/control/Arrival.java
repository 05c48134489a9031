package org.grandstand.waitingroom.control;

import java.time.Instant;

/** A customer who wants a place in a session's room. */
public record Arrival(long sessionId, long customerId, Instant arrived) {}
