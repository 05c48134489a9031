package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.grandstand.kernel.Rejected;

/**
 * The slow part of passwords, PBKDF2-HMAC-SHA256, for those whose device does not derive itself. Whoever does proves the password
 * against the same {@link Verifier} at the price of a few hashes.
 */
@ApplicationScoped
public class Passwords {

    public static final int ITERATIONS = 600_000;

    static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();
    private static final int WAIT_SECONDS = 3;

    // deriving is slow by intent: more at once than there are cores would only make everybody wait
    private final Semaphore deriving = new Semaphore(AT_ONCE);

    /** A verifier with a fresh salt. */
    public String verifier(String password) {
        byte[] salt = RandomBytes.of(SALT_BYTES);
        return Verifier.derived(ITERATIONS, salt, derive(password, salt, ITERATIONS))
                .text();
    }

    /** Whether the text is a verifier at least as slow as those made here. */
    public boolean isVerifier(String text) {
        return Verifier.isText(text) && Verifier.of(text).iterations() >= ITERATIONS;
    }

    public boolean matches(String password, String verifier) {
        return matches(password, Verifier.of(verifier));
    }

    public boolean matches(String password, Verifier verifier) {
        byte[] salted = derive(password, verifier.salt(), verifier.iterations());
        Verifier typed = Verifier.derived(verifier.iterations(), verifier.salt(), salted);
        return MessageDigest.isEqual(typed.storedKey(), verifier.storedKey());
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
}
