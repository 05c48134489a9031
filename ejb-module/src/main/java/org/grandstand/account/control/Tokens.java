package org.grandstand.account.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignedIn;
import org.grandstand.account.control.TokenSeal.Opened;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.AfterCommit;

/**
 * Tokens that carry the sign-in they stand for, sealed ({@link TokenSeal}). Nothing is kept of a sign-in, on no node; kept are those
 * that ended before their time (decision 34).
 */
@ApplicationScoped
public class Tokens {

    /** Longest a token works, whoever it belongs to. */
    public static final Duration LIFESPAN = Duration.ofHours(12);

    /** Tokens opened once and used again. */
    private static final int OPENED_AT_MOST = 20_000;

    private final Cache<String, Opened> opened = Caffeine.newBuilder()
            .maximumSize(OPENED_AT_MOST)
            .executor(Runnable::run)
            .build();

    @Inject
    TokenSeal seal;

    @Inject
    SignOuts signOuts;

    @Inject
    Revocations revocations;

    @Inject
    Clock clock;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public SignedIn issue(SignIn signIn) {
        return new SignedIn(seal.seal(signIn), signIn);
    }

    /** The sign-in of a token; empty when the token is not ours, expired or ended. */
    public Optional<SignIn> find(String token) {
        return opened(token)
                .filter(known -> inForce(known.signIn()) && !signOuts.ended(known.name()))
                .map(Opened::signIn);
    }

    private Optional<Opened> opened(String token) {
        if (token == null || token.length() > TokenSeal.CHARACTERS_AT_MOST) {
            return Optional.empty();
        }
        Opened known = opened.getIfPresent(token);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Opened> fresh = seal.open(token);
        fresh.ifPresent(found -> opened.put(token, found));
        return fresh;
    }

    private boolean inForce(SignIn signIn) {
        return clock.instant().isBefore(signIn.expiresAt())
                && signIn.signedInAt().isAfter(revocations.rememberedSince())
                && revocations
                        .of(signIn.caller())
                        .map(signIn.signedInAt()::isAfter)
                        .orElse(true);
    }

    /** Ends one sign-in, on every node, at once; what is not a token in force has nothing to end. */
    public void forget(String token) {
        opened(token).filter(known -> inForce(known.signIn())).ifPresent(known -> signOuts.end(known.name(), LIFESPAN));
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
}
