package org.grandstand.inventory;

/** Tickets of one session and level that an order draws from, or gives back to, the public quota. */
public record QuotaDraw(long orderId, long sessionId, String level, int tickets) {}
