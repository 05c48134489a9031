package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.testing.MovableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.11")
@Tag("X1")
class ChallengesTest {

    private static final String LOGIN = "13800138000";
    private static final String CLIENT_NONCE = "rOprNGfwEbeRWgbNEkqO";

    private final Set<String> answered = new HashSet<>();
    private final MovableClock clock =
            new MovableClock(Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS)); // as a nonce keeps it
    private final Challenges challenges = node("key");

    /** A node; those with one key are of one installation. */
    private Challenges node(String key) {
        Challenges node = new Challenges();
        node.clock = clock;
        node.cipher = new FieldCipher() {
            @Override
            public String index(String field, String value) {
                return java.util.HexFormat.of().formatHex(Hashes.hmac(key.getBytes(), field + '\0' + value));
            }
        };
        node.used = (challenge, lifespan) -> answered.add(challenge);
        return node;
    }

    @Test
    @DisplayName("a challenge is answered on any node within a minute, and once on all of them together")
    void once() {
        String nonce = challenges.nonce(LOGIN, CLIENT_NONCE);
        assertThat(nonce).startsWith(CLIENT_NONCE).hasSize(CLIENT_NONCE.length() + Challenges.OWN_CHARACTERS);
        clock.set(clock.instant().plus(Challenges.LIFESPAN));
        Challenges other = node("key");
        Exchange exchange = other.exchange(LOGIN, nonce);
        assertThat(exchange).isEqualTo(new Exchange(LOGIN, CLIENT_NONCE, nonce));
        other.take(exchange);
        assertThatThrownBy(() -> challenges.take(exchange)).hasMessageContaining("account.proof-used");
    }

    @Test
    @DisplayName("nothing but what was made here for this login and nonce is a challenge")
    void forged() {
        String nonce = challenges.nonce(LOGIN, CLIENT_NONCE);
        refused("13800138001", nonce, "account.challenge-unknown");
        refused(LOGIN, "x" + nonce, "account.challenge-unknown");
        refused(LOGIN, nonce.substring(CLIENT_NONCE.length()), "account.challenge-unknown");
        refused(LOGIN, CLIENT_NONCE + "!".repeat(Challenges.OWN_CHARACTERS), "account.challenge-unknown");
        refused(LOGIN, node("other key").nonce(LOGIN, CLIENT_NONCE), "account.challenge-unknown");
        for (int i = 0; i < nonce.length(); i++) {
            char other = nonce.charAt(i) == 'A' ? 'B' : 'A';
            refused(LOGIN, nonce.substring(0, i) + other + nonce.substring(i + 1), "account.challenge-unknown");
        }
        assertThat(answered).isEmpty();
    }

    @Test
    @DisplayName(
            "a challenge ends after a minute, and with the node's start: what was answered before is forgotten then")
    void expired() {
        String nonce = challenges.nonce(LOGIN, CLIENT_NONCE);
        clock.set(clock.instant().plus(Challenges.LIFESPAN).plusMillis(1));
        refused(LOGIN, nonce, "account.challenge-expired");
        clock.set(clock.instant().minus(Duration.ofDays(1)));
        refused(LOGIN, challenges.nonce(LOGIN, CLIENT_NONCE), "account.challenge-expired");
    }

    private void refused(String login, String nonce, String code) {
        assertThatThrownBy(() -> challenges.exchange(login, nonce)).isInstanceOfSatisfying(Rejected.class, why -> {
            assertThat(why.code()).isEqualTo(code);
            assertThat(why.kind()).isEqualTo(Rejected.Kind.UNAUTHENTICATED);
        });
    }
}
