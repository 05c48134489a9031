package org.grandstand.account.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.kernel.Caller;

/** Port to the moments at which all sign-ins of an account were ended; every node has all of them in its memory. */
public interface Revocations {

    /** Ends what the account signed in for until then, on every node, before this returns. */
    void revoke(Caller account, Instant until, Duration lifespan);

    /** Empty when nothing was ended that could still be in use. */
    Optional<Instant> of(Caller account);

    /**
     * Since when ends of sign-ins are remembered. Older sign-ins are over: some of them may have been ended when there was nobody
     * left to remember it.
     */
    Instant rememberedSince();
}
