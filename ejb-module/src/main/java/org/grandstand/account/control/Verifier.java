package org.grandstand.account.control;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is kept of a password: enough to check a proof of it, not enough to make one (RFC 5802, RFC 7677). Written as PostgreSQL
 * writes it: {@code SCRAM-SHA-256$iterations:salt$storedKey:serverKey}.
 */
public record Verifier(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {

    private static final Pattern TEXT = Pattern.compile(
            "SCRAM-SHA-256\\$(\\d{4,7}):([A-Za-z0-9+/]{22,44}={0,2})\\$([A-Za-z0-9+/]{43}=):([A-Za-z0-9+/]{43}=)");

    public static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    public static Verifier of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("a stored password verifier cannot be read");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Verifier(
                Integer.parseInt(matcher.group(1)),
                base64.decode(matcher.group(2)),
                base64.decode(matcher.group(3)),
                base64.decode(matcher.group(4)));
    }

    /** @param salted the derived password, {@code Hi(password, salt, iterations)} */
    static Verifier derived(int iterations, byte[] salt, byte[] salted) {
        return new Verifier(
                iterations, salt, Hashes.hash(Hashes.hmac(salted, "Client Key")), Hashes.hmac(salted, "Server Key"));
    }

    public String text() {
        return "SCRAM-SHA-256$" + iterations + ":" + saltText() + "$" + base64(storedKey) + ":" + base64(serverKey);
    }

    public String saltText() {
        return base64(salt);
    }

    /** Whether the proof was made of the password, for exactly this exchange. */
    public boolean proves(String exchange, byte[] proof) {
        byte[] clientKey = Hashes.hmac(storedKey, exchange);
        for (int i = 0; i < clientKey.length; i++) {
            clientKey[i] ^= proof[i];
        }
        return MessageDigest.isEqual(Hashes.hash(clientKey), storedKey);
    }

    /** By which the client knows that it spoke with whoever keeps the verifier. */
    public String signature(String exchange) {
        return base64(Hashes.hmac(serverKey, exchange));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Verifier[" + iterations + "]"; // keys never reach a log
    }
}
