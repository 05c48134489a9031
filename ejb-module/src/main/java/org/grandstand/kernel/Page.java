package org.grandstand.kernel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items at most {@link #LIMIT}
 * @param total how many there are in all, as counted when the page was read
 */
public record Page<T>(List<T> items, long total) {
    /** No list answers more than this at once. */
    public static final int LIMIT = 200;

    /** A page of a list that is in memory as a whole. */
    public static <T> Page<T> of(List<T> all, PageRequest rows) {
        int from = Math.min(Math.max(rows.first(), 0), all.size());
        int to = Math.min(all.size(), from + rows.atMost());
        return new Page<>(List.copyOf(all.subList(from, to)), all.size());
    }
}
