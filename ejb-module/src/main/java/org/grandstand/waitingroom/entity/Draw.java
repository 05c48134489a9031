package org.grandstand.waitingroom.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.grandstand.kernel.Ids;

/**
 * The arithmetic of the draw: a secret is committed to before anybody has a place, and the seed depends on the secret and
 * on everybody who takes part. So whoever runs the draw cannot choose a secret that suits him once the list is known, and
 * whoever takes part cannot know what his place in the list will be worth.
 */
public final class Draw {

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HexFormat HEX = HexFormat.of();

    private Draw() {}

    /** A fresh secret, hexadecimal. */
    public static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return HEX.formatHex(secret);
    }

    public static String commitment(String secret) {
        return HEX.formatHex(sha256().digest(HEX.parseHex(secret)));
    }

    /** Of the list as it is published: sorted ids, each with a line feed. */
    public static String digest(long[] placeIds) {
        long[] sorted = placeIds.clone();
        Arrays.sort(sorted);
        MessageDigest digest = sha256();
        for (long id : sorted) {
            digest.update(line(id).getBytes(StandardCharsets.US_ASCII));
        }
        return HEX.formatHex(digest.digest());
    }

    public static String seed(String secret, String listDigest) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(secret));
        return HEX.formatHex(digest.digest(HEX.parseHex(listDigest)));
    }

    /** A place as it stands in the published list. */
    public static String line(long placeId) {
        return Ids.text(placeId) + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
