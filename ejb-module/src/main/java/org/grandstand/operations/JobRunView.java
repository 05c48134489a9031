package org.grandstand.operations;

import java.time.Instant;

/**
 * A run of long work as the back office shows it.
 *
 * @param totalItems 0 while not yet known
 * @param report what came of it, or why it failed; null while it runs
 * @param node where it runs; null before it starts
 * @param itemsPerSecond speed since it was last taken up; 0 while nothing can be said
 * @param expectedAt when it will be done at that speed; null while nothing can be said
 */
public record JobRunView(
        long id,
        String kind,
        String title,
        JobState state,
        long totalItems,
        long doneItems,
        String report,
        String startedBy,
        String node,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        double itemsPerSecond,
        Instant expectedAt) {}
