package org.grandstand.inventory.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grandstand.inventory.QrReading;
import org.grandstand.inventory.QrReading.Verdict;
import org.grandstand.inventory.TicketKey;
import org.grandstand.inventory.TicketQr;
import org.grandstand.kernel.control.KeyFile;

/**
 * Seals tickets into QR contents and opens them again: {@code GS1.} and, in base64url, 25 bytes of content (format, key,
 * session, position, code) with their Ed25519 signature. 123 characters, which a QR code of version 8 holds with medium
 * error correction. The signature covers the prefix too, so it can never be taken for a signature of something else. A
 * seat that goes back to sale gets a new code, so the content needs no issue number.
 */
@ApplicationScoped
public class TicketSeals {

    static final String PREFIX = "GS1.";
    static final String ALGORITHM = "Ed25519";
    private static final byte FORMAT = 1;
    private static final int CONTENT_BYTES = 1 + Short.BYTES + Long.BYTES + Integer.BYTES + TicketCodes.RANDOM_BYTES;
    private static final int SIGNATURE_BYTES = 64;
    private static final int PUBLIC_KEY_BYTES = 32;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<Integer, KeyPair> keys = new TreeMap<>();
    private int signing;

    /** Keys 1 to GRANDSTAND_TICKET_KEY (default 1) are known; the last one signs. Raising the number rolls the key over. */
    @PostConstruct
    void load() {
        load(
                KeyFile.ofThisInstallation(),
                Integer.parseInt(System.getenv().getOrDefault("GRANDSTAND_TICKET_KEY", "1")));
    }

    void load(KeyFile files, int newest) {
        for (int id = 1; id <= newest; id++) {
            keys.put(id, pair(files.secret("ticket-signing-" + id)));
        }
        signing = newest;
    }

    public String seal(long session, int position, String code) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(FORMAT)
                .putShort((short) signing)
                .putLong(session)
                .putInt(position)
                .put(TicketCodes.bytes(code))
                .array();
        byte[] signature = sign(content);
        return PREFIX
                + ENCODER.encodeToString(ByteBuffer.allocate(CONTENT_BYTES + SIGNATURE_BYTES)
                        .put(content)
                        .put(signature)
                        .array());
    }

    public QrReading open(String scanned) {
        Optional<byte[]> bytes = bytes(scanned);
        if (bytes.isEmpty()) {
            return new QrReading(Verdict.UNREADABLE, null);
        }
        byte[] content = Arrays.copyOf(bytes.get(), CONTENT_BYTES);
        TicketQr ticket = read(content);
        KeyPair key = keys.get(ticket.key());
        if (key == null) {
            return new QrReading(Verdict.UNKNOWN_KEY, null);
        }
        byte[] signature = Arrays.copyOfRange(bytes.get(), CONTENT_BYTES, CONTENT_BYTES + SIGNATURE_BYTES);
        return verifies(key.getPublic(), content, signature)
                ? new QrReading(Verdict.GENUINE, ticket)
                : new QrReading(Verdict.FORGED, null);
    }

    public List<TicketKey> publicKeys() {
        return keys.entrySet().stream()
                .map(key -> new TicketKey(
                        key.getKey(), ALGORITHM, raw(key.getValue().getPublic())))
                .toList();
    }

    /** Only what an encoder of ours could have written: no other alphabet, length, format or loose bits at the end. */
    private static Optional<byte[]> bytes(String scanned) {
        if (scanned == null || !scanned.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String encoded = scanned.substring(PREFIX.length());
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            boolean ours = bytes.length == CONTENT_BYTES + SIGNATURE_BYTES
                    && bytes[0] == FORMAT
                    && ENCODER.encodeToString(bytes).equals(encoded);
            return ours ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static TicketQr read(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content, 1, CONTENT_BYTES - 1);
        int key = Short.toUnsignedInt(buffer.getShort());
        long session = buffer.getLong();
        int position = buffer.getInt();
        return new TicketQr(key, session, position, TicketCodes.of(content, buffer.position()));
    }

    private byte[] sign(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.get(signing).getPrivate());
            signature.update(PREFIX.getBytes(StandardCharsets.US_ASCII));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("tickets cannot be signed", broken);
        }
    }

    private static boolean verifies(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(PREFIX.getBytes(StandardCharsets.US_ASCII));
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException impossibleSignature) {
            return false;
        }
    }

    /** The JDK derives a public key only while it makes a pair, so it is given the seed as its randomness. */
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the ticket signing key cannot be loaded", broken);
        }
    }

    /** The last 32 bytes of the X.509 form are the key itself (RFC 8410). */
    private static String raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Base64.getEncoder()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length));
    }

    /** Randomness that is a given seed. */
    private static final class Seed extends SecureRandom {

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
