package org.grandstand.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.kernel.Rejected;

/**
 * Passwords are kept as SCRAM-SHA-256 verifiers (RFC 5802, RFC 7677), written as PostgreSQL writes them:
 * {@code SCRAM-SHA-256$iterations:salt$storedKey:serverKey}. The slow part is PBKDF2-HMAC-SHA256; a client that derives it
 * itself can later prove a password against the same verifier at the price of a few hashes.
 */
@ApplicationScoped
public class Passwords {

    public static final int ITERATIONS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
    private static final int WAIT_SECONDS = 3;
    private static final Pattern VERIFIER = Pattern.compile(
            "SCRAM-SHA-256\\$(\\d{4,7}):([A-Za-z0-9+/]{22,44}={0,2})\\$([A-Za-z0-9+/]{43}=):([A-Za-z0-9+/]{43}=)");
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final SecureRandom random = new SecureRandom();
    // deriving is slow by intent: more at once than there are cores would only make everybody wait
    private final Semaphore deriving = new Semaphore(AT_ONCE);
    private String nobody;

    @PostConstruct
    void prepare() {
        nobody = verifier("nobody has this password");
    }

    /** A verifier with a fresh salt. */
    public String verifier(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] salted = derive(password, salt, ITERATIONS);
        return "SCRAM-SHA-256$" + ITERATIONS + ":" + BASE64.encodeToString(salt) + "$"
                + BASE64.encodeToString(storedKey(salted)) + ":" + BASE64.encodeToString(hmac(salted, "Server Key"));
    }

    /** Whether the text is a verifier at least as slow as those made here. */
    public boolean isVerifier(String text) {
        Matcher matcher = VERIFIER.matcher(text);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) >= ITERATIONS;
    }

    public boolean matches(String password, String verifier) {
        Matcher matcher = VERIFIER.matcher(verifier);
        if (!matcher.matches()) {
            throw new IllegalStateException("a stored password verifier cannot be read");
        }
        byte[] salt = Base64.getDecoder().decode(matcher.group(2));
        byte[] salted = derive(password, salt, Integer.parseInt(matcher.group(1)));
        return MessageDigest.isEqual(storedKey(salted), Base64.getDecoder().decode(matcher.group(3)));
    }

    /** Takes as long as {@link #matches}, so that the time of an answer does not tell whether an account exists. */
    public void pretend(String password) {
        matches(password, nobody);
    }

    private byte[] derive(String password, byte[] salt, int iterations) {
        String prepared = Normalizer.normalize(password, Normalizer.Form.NFKC);
        enter();
        try {
            PBEKeySpec spec = new PBEKeySpec(prepared.toCharArray(), salt, iterations, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        } finally {
            deriving.release();
        }
    }

    private void enter() {
        try {
            if (!deriving.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Rejected.busy("account.sign-ins-busy", "seconds", WAIT_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Rejected.busy("account.sign-ins-busy", "seconds", WAIT_SECONDS);
        }
    }

    private static byte[] storedKey(byte[] salted) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
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
}
