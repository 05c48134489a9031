package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.grandstand.account.DerivedVerifier;
import org.grandstand.account.NewPassword;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.1")
@Tag("U1.11")
class ChosenPasswordsTest {

    private static final String LOGIN = "13800138000";
    private static final String SALT = bytes(16);
    private static final String KEY = bytes(32);

    private final ChosenPasswords chosen = new ChosenPasswords();

    @BeforeEach
    void wire() {
        chosen.passwords = new Passwords();
        chosen.policies = new PasswordPolicies() {
            @Override
            public PasswordPolicy of(Caller.Kind kind) {
                return PasswordPolicy.usual(kind);
            }
        };
    }

    private static String bytes(int count) {
        return Base64.getEncoder().encodeToString(new byte[count]);
    }

    private List<String> wrong(int iterations, String salt, String storedKey, String serverKey) {
        NewPassword password = new NewPassword(null, new DerivedVerifier(iterations, salt, storedKey, serverKey));
        return chosen.wrong(password, LOGIN).stream().map(FieldError::field).toList();
    }

    @Test
    @DisplayName("a derived password is taken as it is, if its shape is right")
    void derived() {
        assertThat(wrong(600_000, SALT, KEY, KEY)).isEmpty();
        assertThat(wrong(1_000_000, bytes(32), KEY, KEY)).isEmpty();
        DerivedVerifier derived = new DerivedVerifier(600_000, SALT, KEY, KEY);
        assertThat(chosen.verifier(new NewPassword(null, derived)))
                .isEqualTo("SCRAM-SHA-256$600000:" + SALT + "$" + KEY + ":" + KEY);
    }

    @Test
    @DisplayName("too quick, too slow, too little salt, other keys and other spellings are refused by field")
    void wrongShape() {
        assertThat(wrong(599_999, SALT, KEY, KEY)).containsExactly("verifier.iterations");
        assertThat(wrong(1_000_001, SALT, KEY, KEY)).containsExactly("verifier.iterations");
        assertThat(wrong(600_000, bytes(15), KEY, KEY)).containsExactly("verifier.salt");
        assertThat(wrong(600_000, bytes(33), KEY, KEY)).containsExactly("verifier.salt");
        assertThat(wrong(600_000, null, KEY, KEY)).containsExactly("verifier.salt");
        assertThat(wrong(600_000, SALT.replace("=", ""), KEY, KEY)).containsExactly("verifier.salt");
        assertThat(wrong(600_000, SALT, bytes(31), KEY)).containsExactly("verifier.storedKey");
        assertThat(wrong(600_000, SALT, KEY, "no base64")).containsExactly("verifier.serverKey");
    }

    @Test
    @DisplayName("a typed password is held to the policy, and one of the two has to be there")
    void typed() {
        assertThat(chosen.wrong(NewPassword.typed("grandstand1"), LOGIN)).isEmpty();
        assertThat(chosen.wrong(NewPassword.typed("short-7"), LOGIN))
                .extracting(FieldError::code)
                .containsExactly("account.password-length");
        assertThat(chosen.wrong(new NewPassword(null, null), LOGIN))
                .extracting(FieldError::code)
                .containsExactly("account.password-or-verifier");
        assertThat(chosen.wrong(new NewPassword("grandstand1", new DerivedVerifier(600_000, SALT, KEY, KEY)), LOGIN))
                .extracting(FieldError::code)
                .containsExactly("account.password-or-verifier");
    }
}
