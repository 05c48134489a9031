package org.grandstand.account.control;

import java.time.Duration;

/** Port to the single sign-ins that were ended before their time; every node has them in its memory. */
public interface SignOuts {

    /** Ends this sign-in on every node, before this returns. */
    void end(String signIn, Duration lifespan);

    boolean ended(String signIn);
}
