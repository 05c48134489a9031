package org.grandstand.operations.control;

import java.time.Duration;

/** Port to counters that all nodes share. Each call may cost a way over the network. */
public interface SharedCounters {

    /** The nodes cannot be asked in time; never the business's fault. */
    class Silent extends RuntimeException {
        public Silent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Nodes that share the counters, this one included. */
    int members();

    /**
     * @return 0 for a counter that is not there
     * @throws Silent when no answer came in time
     */
    long get(String name);

    /**
     * Sets a counter if it still is what was seen.
     *
     * @param lifespan after which it is forgotten
     * @return false when somebody else was quicker
     * @throws Silent when no answer came in time
     */
    boolean replace(String name, long seen, long next, Duration lifespan);
}
