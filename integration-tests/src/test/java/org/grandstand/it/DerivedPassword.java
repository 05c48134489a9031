package org.grandstand.it;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What a customer's device makes of a password: SCRAM-SHA-256 as RFC 5802 and RFC 7677 have it, written a second time. */
record DerivedPassword(String salt, int iterations, byte[] clientKey, byte[] serverKey) {

    /** A challenge and who asked for it. */
    record Asked(String login, String clientNonce, String nonce) {}

    static DerivedPassword of(String password, String salt, int iterations) {
        try {
            PBEKeySpec spec =
                    new PBEKeySpec(password.toCharArray(), Base64.getDecoder().decode(salt), iterations, 256);
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new DerivedPassword(salt, iterations, hmac(salted, "Client Key"), hmac(salted, "Server Key"));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    Map<String, Object> verifier() {
        return Map.of(
                "iterations",
                iterations,
                "salt",
                salt,
                "storedKey",
                base64(storedKey()),
                "serverKey",
                base64(serverKey));
    }

    String proof(Asked asked) {
        byte[] proof = hmac(storedKey(), message(asked));
        for (int i = 0; i < proof.length; i++) {
            proof[i] ^= clientKey[i];
        }
        return base64(proof);
    }

    String signature(Asked asked) {
        return base64(hmac(serverKey, message(asked)));
    }

    private String message(Asked asked) {
        return "n=" + asked.login() + ",r=" + asked.clientNonce() + ",r=" + asked.nonce() + ",s=" + salt + ",i="
                + iterations + ",c=biws,r=" + asked.nonce();
    }

    private byte[] storedKey() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(clientKey);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
