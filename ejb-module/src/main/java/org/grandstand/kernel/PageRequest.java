package org.grandstand.kernel;

/**
 * Which rows of a list are wanted, and in which order.
 *
 * @param first index of the first row
 * @param count how many; a list answers at most {@link Page#LIMIT}
 * @param sort what to sort by, in the list's own words; empty for its usual order
 */
public record PageRequest(int first, int count, String sort, boolean ascending) {

    /** In the list's usual order. */
    public static PageRequest usual(int first, int count) {
        return new PageRequest(first, count, "", true);
    }

    /** How many rows are answered at most. */
    public int atMost() {
        return Math.min(count, Page.LIMIT);
    }
}
