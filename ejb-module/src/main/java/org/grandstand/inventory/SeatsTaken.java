package org.grandstand.inventory;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a set of wishes.
 *
 * @param held seats by order, only of orders that got all they wished for
 * @param missing positions that were not to be had, by order
 */
public record SeatsTaken(Map<Long, List<HeldSeat>> held, Map<Long, Set<Integer>> missing) {}
