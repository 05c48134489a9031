package org.grandstand.simulator.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AEAD_AES_256_GCM (RFC 5116) as the provider uses it: tag of 16 bytes after the text, all in Base64. */
final class ResourceCipher {

    static final String ALGORITHM = "AEAD_AES_256_GCM";
    static final int NONCE_LENGTH = 12;

    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    ResourceCipher(byte[] apiV3Key) {
        this.key = new SecretKeySpec(apiV3Key, "AES");
    }

    String encrypt(String plainText, String nonce, String associatedData) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    key,
                    new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.US_ASCII)));
            cipher.updateAAD(associatedData.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(cipher.doFinal(plainText.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
