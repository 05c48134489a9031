package org.grandstand.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.account.DerivedVerifier;
import org.grandstand.account.NewPassword;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * Passwords that customers choose. A typed one is held to the policy here; of a derived one the shape is all that can be seen,
 * the device has held it to the policy (U4.1).
 */
@ApplicationScoped
public class ChosenPasswords {

    /** More would make the owner's own devices, and a plain sign-in here, wait for nothing. */
    public static final int ITERATIONS_AT_MOST = 1_000_000;

    private static final String FIELD = "verifier.";
    private static final int SALT_AT_LEAST = 16;
    private static final int SALT_AT_MOST = 32;

    @Inject
    PasswordPolicies policies;

    @Inject
    Passwords passwords;

    /** What is wrong with it, field by field. */
    public List<FieldError> wrong(NewPassword chosen, String login) {
        boolean one = (chosen.typed() == null) != (chosen.derived() == null);
        if (!one) {
            return List.of(new FieldError("password", "account.password-or-verifier", Map.of()));
        }
        Optional<FieldError> error = chosen.derived() == null
                ? policies.of(Caller.Kind.CUSTOMER).wrong("password", chosen.typed(), login)
                : wrong(chosen.derived());
        return error.stream().toList();
    }

    private static Optional<FieldError> wrong(DerivedVerifier derived) {
        int iterations = derived.iterations();
        if (iterations < Passwords.ITERATIONS || iterations > ITERATIONS_AT_MOST) {
            Map<String, Object> facts =
                    Rejected.facts("least", Passwords.ITERATIONS, "most", ITERATIONS_AT_MOST, "found", iterations);
            return Optional.of(new FieldError(FIELD + "iterations", "account.verifier-iterations", facts));
        }
        if (!isBase64(derived.salt(), SALT_AT_LEAST, SALT_AT_MOST)) {
            Map<String, Object> facts = Rejected.facts("least", SALT_AT_LEAST, "most", SALT_AT_MOST);
            return Optional.of(new FieldError(FIELD + "salt", "account.verifier-salt", facts));
        }
        return wrongKey(FIELD + "storedKey", derived.storedKey())
                .or(() -> wrongKey(FIELD + "serverKey", derived.serverKey()));
    }

    private static Optional<FieldError> wrongKey(String field, String key) {
        return isBase64(key, Hashes.BYTES, Hashes.BYTES)
                ? Optional.empty()
                : Optional.of(new FieldError(field, "account.verifier-key", Rejected.facts("bytes", Hashes.BYTES)));
    }

    private static boolean isBase64(String text, int least, int most) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text == null ? "" : text);
            // one spelling of the same bytes: what is kept is what the client signs later
            boolean plain = Base64.getEncoder().encodeToString(bytes).equals(text);
            return plain && bytes.length >= least && bytes.length <= most;
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }

    /** What is kept of it, checked before; slow for a typed one. */
    public String verifier(NewPassword chosen) {
        DerivedVerifier derived = chosen.derived();
        if (derived == null) {
            return passwords.verifier(chosen.typed());
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new Verifier(
                        derived.iterations(),
                        base64.decode(derived.salt()),
                        base64.decode(derived.storedKey()),
                        base64.decode(derived.serverKey()))
                .text();
    }
}
