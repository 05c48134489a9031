package org.grandstand.web.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grandstand.account.DerivedVerifier;
import org.grandstand.account.NewPassword;

/** A password as SCRAM-SHA-256 keeps it (RFC 5802), derived on the device; bytes in base64. */
public record VerifierBody(
        int iterations,
        @NotNull @Size(max = 64) String salt,
        @NotNull @Size(max = 64) String storedKey,
        @NotNull @Size(max = 64) String serverKey) {

    static NewPassword chosen(String password, VerifierBody verifier) {
        return new NewPassword(password, verifier == null ? null : verifier.derived());
    }

    private DerivedVerifier derived() {
        return new DerivedVerifier(iterations, salt, storedKey, serverKey);
    }

    @Override
    public String toString() {
        return "VerifierBody[" + iterations + "]"; // keys never reach a log
    }
}
