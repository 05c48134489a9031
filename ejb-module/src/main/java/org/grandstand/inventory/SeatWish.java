package org.grandstand.inventory;

import java.util.List;

/**
 * An order's wish for named seats of one session, all or none.
 *
 * @param positions seat positions in the session's seating, no one twice
 */
public record SeatWish(long orderId, long sessionId, List<Integer> positions) {}
