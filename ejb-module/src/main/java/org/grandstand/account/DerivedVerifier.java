package org.grandstand.account;

/**
 * What a device derived from a password (RFC 5802), to be kept instead of it.
 *
 * @param iterations of PBKDF2-HMAC-SHA256
 * @param salt base64
 * @param storedKey base64 of 32 bytes
 * @param serverKey base64 of 32 bytes
 */
public record DerivedVerifier(int iterations, String salt, String storedKey, String serverKey) {

    @Override
    public String toString() {
        return "DerivedVerifier[" + iterations + "]"; // keys never reach a log
    }
}
