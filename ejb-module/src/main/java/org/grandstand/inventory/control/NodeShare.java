package org.grandstand.inventory.control;

/**
 * The part of the rows that a node looks at first, so that nodes which choose at once do not meet in the same row.
 *
 * @param place of the node among all, from 0
 * @param nodes all of them, at least 1
 */
record NodeShare(int place, int nodes) {

    static final NodeShare ALONE = new NodeShare(0, 1);

    boolean holds(int rank) {
        return rank % nodes == place;
    }
}
