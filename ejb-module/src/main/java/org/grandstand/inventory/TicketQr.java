package org.grandstand.inventory;

/**
 * What a ticket's QR code says; nothing personal (I8.1).
 *
 * @param key id of the key that signed it
 */
public record TicketQr(int key, long session, int position, String code) {}
