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
}
