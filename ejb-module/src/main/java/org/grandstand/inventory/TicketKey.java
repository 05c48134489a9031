package org.grandstand.inventory;

/**
 * A public key for checking QR codes without the platform.
 *
 * @param id as it stands in the codes
 * @param algorithm {@code Ed25519} (RFC 8032)
 * @param publicKey base64 of the key's 32 bytes
 */
public record TicketKey(int id, String algorithm, String publicKey) {}
