package org.grandstand.inventory.control;

/** One seat that an order wants to take, keep or give back. */
public record SeatChange(long orderId, long sessionId, int position) {}
