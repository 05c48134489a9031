package org.grandstand.account;

import java.time.Instant;

/**
 * What a password is to be proven with (RFC 5802): derived with salt and iterations, for this nonce.
 *
 * @param nonce the client's nonce with ours behind it
 * @param salt base64
 * @param expiresAt until when the proof is taken
 */
public record Challenge(String nonce, String salt, int iterations, Instant expiresAt) {}
