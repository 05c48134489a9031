package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.11")
class VerifierTest {

    private static final String RFC_TEXT = "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$"
            + "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=";
    private static final Exchange RFC_EXCHANGE =
            new Exchange("user", "rOprNGfwEbeRWgbNEkqO", "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
    private static final byte[] RFC_PROOF = Base64.getDecoder().decode("dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

    private final Verifier verifier = Verifier.of(RFC_TEXT);

    @Test
    @DisplayName("challenge, proof and signature are those of RFC 7677")
    void rfc7677() {
        String message = RFC_EXCHANGE.message(verifier);
        assertThat(message)
                .isEqualTo("n=user,r=rOprNGfwEbeRWgbNEkqO,"
                        + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
                        + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
        assertThat(verifier.proves(message, RFC_PROOF)).isTrue();
        assertThat(verifier.signature(message)).isEqualTo("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
        assertThat(verifier.text()).isEqualTo(RFC_TEXT);
    }

    @Test
    @DisplayName("a proof holds for its own exchange alone, and no bit of it may differ")
    void otherExchange() {
        Exchange other = new Exchange("user", RFC_EXCHANGE.clientNonce(), RFC_EXCHANGE.nonce() + "x");
        assertThat(verifier.proves(other.message(verifier), RFC_PROOF)).isFalse();
        byte[] bent = RFC_PROOF.clone();
        bent[31] ^= 1;
        assertThat(verifier.proves(RFC_EXCHANGE.message(verifier), bent)).isFalse();
    }

    @Test
    @DisplayName("what RFC 5802 uses to separate is escaped in a login")
    void escaped() {
        Exchange exchange = new Exchange("a=b,c@example.com", "r".repeat(16), "r".repeat(16) + "s");
        assertThat(exchange.message(verifier)).startsWith("n=a=3Db=2Cc@example.com,r=");
    }
}
