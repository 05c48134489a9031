package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;
import org.grandstand.kernel.control.FieldCipher;

/**
 * Verifiers of logins that nobody has, so that neither the answers nor their time tell whether there is an account. The salt
 * stays the same for a login, as that of an account does; no password fits.
 */
@ApplicationScoped
public class Decoys {

    private static final String FIELD = "account.decoy-salt";

    private final byte[] storedKey = RandomBytes.of(Hashes.BYTES);
    private final byte[] serverKey = RandomBytes.of(Hashes.BYTES);

    @Inject
    FieldCipher cipher;

    public Verifier of(String login) {
        byte[] salt = Arrays.copyOf(HexFormat.of().parseHex(cipher.index(FIELD, login)), Passwords.SALT_BYTES);
        return new Verifier(Passwords.ITERATIONS, salt, storedKey, serverKey);
    }
}
