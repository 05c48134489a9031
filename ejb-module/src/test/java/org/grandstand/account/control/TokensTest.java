package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grandstand.account.SignIn;
import org.grandstand.kernel.Caller;
import org.grandstand.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X1")
class TokensTest {

    private final Map<String, String> kept = new HashMap<>();
    private final Tokens tokens = new Tokens();
    private final MovableClock clock = new MovableClock(Instant.parse("2027-05-18T04:00:00Z"));

    @BeforeEach
    void wire() {
        tokens.clock = clock;
        tokens.entries = new SignInEntries() {
            @Override
            public void put(String key, String value, Duration lifespan) {
                kept.put(key, value);
            }

            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void remove(String key) {
                kept.remove(key);
            }
        };
        tokens.revocations = new Revocations() {
            private final Map<Caller, Instant> revoked = new HashMap<>();

            @Override
            public void revoke(Caller account, Instant until, Duration lifespan) {
                revoked.put(account, until);
            }

            @Override
            public Optional<Instant> of(Caller account) {
                return Optional.ofNullable(revoked.get(account));
            }
        };
    }

    @Test
    @DisplayName("a token is known until it ends or is given back; the store never sees it")
    void lives() {
        String token = tokens.issue(signIn()).token();
        assertThat(tokens.find(token)).contains(signIn());
        assertThat(kept.toString()).doesNotContain(token);
        clock.set(clock.instant().plus(Tokens.LIFESPAN).minusMillis(1));
        assertThat(tokens.find(token)).isPresent();
        clock.set(clock.instant().plusMillis(1));
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    @Tag("U1.9")
    @DisplayName("ending all sign-ins of an account ends those before, not those after, and nobody else's")
    void revoked() {
        String before = tokens.issue(signIn()).token();
        clock.set(clock.instant().plusSeconds(1));
        tokens.forgetEarlier(Caller.customer(8));
        assertThat(tokens.find(before)).isPresent();
        tokens.forgetEarlier(Caller.customer(7));
        assertThat(tokens.find(before)).isEmpty();
        clock.set(clock.instant().plusSeconds(1));
        assertThat(tokens.find(tokens.issue(signIn()).token())).isPresent();
    }

    @Test
    @Tag("U1.9")
    @DisplayName("who comes in while the end of all sign-ins is not committed yet is ended by the commit")
    void revokedAtCommit() {
        List<Synchronization> asked = new ArrayList<>();
        tokens.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TokensTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> asked.add((Synchronization) arguments[0]) ? null : null);
        tokens.forgetAll(Caller.customer(7));
        clock.set(clock.instant().plusSeconds(1));
        String between = tokens.issue(signIn()).token();
        assertThat(tokens.find(between)).isPresent();
        clock.set(clock.instant().plusSeconds(1));
        asked.get(0).afterCompletion(Status.STATUS_COMMITTED);
        assertThat(tokens.find(between)).isEmpty();
    }

    @Test
    @DisplayName("what is no token of ours is nobody's")
    void forged() {
        assertThat(tokens.find(null)).isEmpty();
        assertThat(tokens.find("revoked:CUSTOMER:7")).isEmpty();
        assertThat(tokens.find("x".repeat(43))).isEmpty();
    }

    private SignIn signIn() {
        return new SignIn(
                Caller.Kind.CUSTOMER,
                7,
                "",
                70L,
                "张*",
                Set.of("customer"),
                false,
                clock.instant(),
                clock.instant().plus(Tokens.LIFESPAN));
    }
}
