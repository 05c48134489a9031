package org.grandstand.inventory;

/** A seat an order holds, with its price level (A to H). */
public record HeldSeat(long orderId, long sessionId, int position, String level) {}
