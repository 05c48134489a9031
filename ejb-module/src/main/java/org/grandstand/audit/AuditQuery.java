package org.grandstand.audit;

import java.time.Instant;

/**
 * Which entries are wanted; empty texts and nulls mean all.
 *
 * @param actor beginning of the actor's name, such as {@code staff:12}
 * @param action beginning of the action, such as {@code venue.}
 * @param subject the exact thing, such as {@code venue:NS}
 * @param from first moment
 * @param until moment after the last
 */
public record AuditQuery(String actor, String action, String subject, Instant from, Instant until) {}
