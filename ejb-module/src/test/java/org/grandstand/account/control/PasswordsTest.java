package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.grandstand.kernel.control.FieldCipher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.11")
class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    @DisplayName("a verifier knows its password, no other one, and carries a salt of its own")
    void verifiers() {
        String verifier = passwords.verifier("Grün-9乐");
        assertThat(passwords.matches("Grün-9乐", verifier)).isTrue();
        assertThat(passwords.matches("Grün-9", verifier)).isFalse();
        assertThat(passwords.verifier("Grün-9乐")).isNotEqualTo(verifier);
        assertThat(passwords.isVerifier(verifier)).isTrue();
        assertThat(passwords.isVerifier(verifier.replace("$600000:", "$599999:")))
                .isFalse();
    }

    @Test
    @DisplayName("the exchange of RFC 7677 comes from such a verifier")
    void rfc7677() {
        String verifier = "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$"
                + "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=";
        assertThat(passwords.matches("pencil", verifier)).isTrue();
        assertThat(passwords.matches("Pencil", verifier)).isFalse();
    }

    @Test
    @DisplayName("a login that nobody has keeps its salt, has one of its own, and no password")
    void decoys() {
        Decoys decoys = new Decoys();
        decoys.cipher = new FieldCipher() {
            @Override
            public String index(String field, String value) {
                return HexFormat.of().formatHex(Hashes.hmac(new byte[] {1}, field + value));
            }
        };
        Verifier decoy = decoys.of("13800138000");
        assertThat(decoy.saltText())
                .isEqualTo(decoys.of("13800138000").saltText())
                .isNotEqualTo(decoys.of("13800138001").saltText());
        assertThat(decoy.iterations()).isEqualTo(Passwords.ITERATIONS);
        assertThat(Arrays.equals(decoy.storedKey(), decoy.serverKey())).isFalse();
        assertThat(passwords.matches("nobody has this password", decoy)).isFalse();
    }
}
