package org.grandstand.account.control;

import java.time.Duration;

/** Port to what all nodes know of challenges that were answered. */
public interface UsedChallenges {

    /** Whether this is the first answer to it, on any node; remembers it for the lifespan. */
    boolean first(String challenge, Duration lifespan);
}
