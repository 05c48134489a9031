package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.account.Role;
import org.grandstand.account.SignIn;
import org.grandstand.kernel.Caller;
import org.grandstand.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X1")
class TokensTest {

    private final Set<String> ended = new HashSet<>();
    private Instant rememberedSince = Instant.EPOCH;
    private final Tokens tokens = new Tokens();
    private final MovableClock clock = new MovableClock(Instant.parse("2027-05-18T04:00:00Z"));

    @BeforeEach
    void wire() {
        tokens.clock = clock;
        tokens.seal = new TokenSeal();
        tokens.seal.load();
        tokens.signOuts = new SignOuts() {
            @Override
            public void end(String signIn, Duration lifespan) {
                ended.add(signIn);
            }

            @Override
            public boolean ended(String signIn) {
                return ended.contains(signIn);
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

            @Override
            public Instant rememberedSince() {
                return rememberedSince;
            }
        };
    }

    @Test
    @DisplayName("a token is known until it ends by itself, and says nothing to whoever carries it")
    void lives() {
        String token = tokens.issue(signIn()).token();
        assertThat(tokens.find(token)).contains(signIn());
        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
                .doesNotContain("CUSTOMER", "张");
        clock.set(clock.instant().plus(Tokens.LIFESPAN).minusMillis(1));
        assertThat(tokens.find(token)).isPresent();
        clock.set(clock.instant().plusMillis(1));
        assertThat(tokens.find(token)).isEmpty();
    }

    @Test
    @DisplayName("a token that is given back is over however it is written; another of the account goes on")
    void givenBack() {
        String token = tokens.issue(signIn()).token();
        String other = tokens.issue(signIn()).token();
        tokens.forget(token);
        assertThat(spellings(token))
                .hasSizeGreaterThan(1)
                .allSatisfy(spelling -> assertThat(tokens.find(spelling)).isEmpty());
        assertThat(tokens.find(other)).contains(signIn());
        assertThat(ended.toString()).doesNotContain(token);
    }

    /** Base64 leaves bits of its last character unused, and its padding may be written or not. */
    private static Set<String> spellings(String token) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        Set<String> spellings =
                new HashSet<>(Set.of(token, Base64.getUrlEncoder().encodeToString(bytes)));
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelling = token.substring(0, token.length() - 1) + last;
            if (Arrays.equals(Base64.getUrlDecoder().decode(spelling), bytes)) {
                spellings.add(spelling);
            }
        }
        return spellings;
    }

    @Test
    @DisplayName("a token from before the ends of sign-ins are remembered is over, for it may have been ended")
    void forgottenEnds() {
        String before = tokens.issue(signIn()).token();
        rememberedSince = clock.instant();
        assertThat(tokens.find(before)).isEmpty();
        clock.set(clock.instant().plusMillis(1));
        assertThat(tokens.find(tokens.issue(signIn()).token())).isPresent();
    }

    @Test
    @DisplayName("only tokens in force leave a trace when they are given back")
    void nothingToEnd() {
        String token = tokens.issue(signIn()).token();
        clock.set(clock.instant().plus(Tokens.LIFESPAN));
        tokens.forget(token);
        tokens.forget("x".repeat(300));
        tokens.forget(null);
        assertThat(ended).isEmpty();
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
    @DisplayName("what is no token of ours, or was changed, is nobody's")
    void forged() {
        assertThat(tokens.find(null)).isEmpty();
        assertThat(tokens.find("")).isEmpty();
        assertThat(tokens.find("revoked:CUSTOMER:7")).isEmpty();
        assertThat(tokens.find("x".repeat(43))).isEmpty();
        assertThat(tokens.find("x".repeat(TokenSeal.CHARACTERS_AT_MOST + 1))).isEmpty();
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.issue(signIn()).token());
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            assertThat(tokens.find(Base64.getUrlEncoder().encodeToString(bytes)))
                    .as("byte %d", i)
                    .isEmpty();
            bytes[i] ^= 1;
        }
        assertThat(tokens.find(Base64.getUrlEncoder().encodeToString(bytes))).isPresent();
    }

    @Test
    @DisplayName("no sign-in is too long for a token")
    void longest() {
        Set<String> roles = Arrays.stream(Role.values()).map(Role::text).collect(Collectors.toSet());
        String token = tokens.issue(new SignIn(
                        Caller.Kind.STAFF,
                        Long.MAX_VALUE,
                        "l".repeat(60),
                        null,
                        "张".repeat(100),
                        roles,
                        true,
                        clock.instant(),
                        clock.instant().plus(Tokens.LIFESPAN)))
                .token();
        assertThat(tokens.find(token)).isPresent();
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
