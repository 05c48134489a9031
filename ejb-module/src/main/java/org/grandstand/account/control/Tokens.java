package org.grandstand.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignedIn;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.AfterCommit;
import org.grandstand.kernel.control.Json;

/**
 * Opaque tokens and the sign-ins behind them. The store is keyed by a token's SHA-256, so that whoever reads the store
 * cannot sign in with it.
 */
@ApplicationScoped
public class Tokens {

    /** Longest a token works, whoever it belongs to. */
    public static final Duration LIFESPAN = Duration.ofHours(12);

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;

    /** Sign-ins read once and used again while the store says the same of them. */
    private static final int READ_AT_MOST = 20_000;

    private record Read(String json, SignIn signIn) {}

    private final Cache<String, Read> read = Caffeine.newBuilder()
            .maximumSize(READ_AT_MOST)
            .executor(Runnable::run)
            .build();

    @Inject
    SignInEntries entries;

    @Inject
    Revocations revocations;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public SignedIn issue(SignIn signIn) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(RandomBytes.of(TOKEN_BYTES));
        entries.put(key(token), Json.write(signIn), LIFESPAN);
        return new SignedIn(token, signIn);
    }

    /** The sign-in of a token; empty when the token is unknown, expired or revoked. */
    public Optional<SignIn> find(String token) {
        if (token == null || token.length() != TOKEN_CHARACTERS) {
            return Optional.empty();
        }
        String key = key(token);
        return entries.get(key)
                .map(json -> read(key, json))
                .filter(signIn -> clock.instant().isBefore(signIn.expiresAt()))
                .filter(this::notRevoked);
    }

    private SignIn read(String key, String json) {
        Read known = read.getIfPresent(key);
        if (known == null || !known.json.equals(json)) {
            known = new Read(json, Json.read(json, SignIn.class));
            read.put(key, known);
        }
        return known.signIn;
    }

    public void forget(String token) {
        entries.remove(key(token));
    }

    /**
     * Ends every sign-in of an account, on every node, at once. Whoever comes in before the reason for it is committed is ended
     * after the commit.
     */
    public void forgetAll(Caller account) {
        forgetEarlier(account);
        AfterCommit.of(transaction, () -> forgetEarlier(account));
    }

    /** Ends the sign-ins that an account has had so far, on every node, at once. */
    public void forgetEarlier(Caller account) {
        revocations.revoke(account, clock.instant(), LIFESPAN.multipliedBy(2));
    }

    private boolean notRevoked(SignIn signIn) {
        return revocations.of(signIn.caller()).map(signIn.signedInAt()::isAfter).orElse(true);
    }

    private static String key(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
