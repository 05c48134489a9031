package org.grandstand.account.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.account.SignIn;
import org.grandstand.kernel.control.Json;
import org.grandstand.kernel.control.KeyFile;

/**
 * Seals sign-ins into tokens (AES-256-GCM, a nonce each) that say nothing to those who carry them and that only nodes with this
 * installation's key {@code sign-ins} can make and open.
 */
@ApplicationScoped
public class TokenSeal {

    /** No token of ours is longer: the longest login and name, and every role. */
    static final int CHARACTERS_AT_MOST = 2_048;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BYTES_AT_LEAST = NONCE_BYTES + TAG_BITS / Byte.SIZE;

    /**
     * What a token held.
     *
     * @param name tells this token from all others, however it is written, and says nothing of it
     */
    public record Opened(String name, SignIn signIn) {}

    private SecretKeySpec key;

    @PostConstruct
    void load() {
        key = new SecretKeySpec(KeyFile.ofThisInstallation().secret("sign-ins"), "AES");
    }

    public String seal(SignIn signIn) {
        try {
            byte[] nonce = RandomBytes.of(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce)
                    .doFinal(Json.write(signIn).getBytes(StandardCharsets.UTF_8));
            byte[] token = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty for whatever was not sealed here, and for sign-ins that another version wrote otherwise: their owners sign in again. */
    public Optional<Opened> open(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < BYTES_AT_LEAST) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] json = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            SignIn signIn = Json.read(new String(json, StandardCharsets.UTF_8), SignIn.class);
            return Optional.of(new Opened(HexFormat.of().formatHex(nonce), signIn));
        } catch (IllegalArgumentException | AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
