package org.grandstand.simulator.fault;

import java.time.Duration;

/**
 * What happens to one call.
 *
 * @param errorCode what an erring call answers; empty for the provider's internal error
 * @param afterEffect the call does its work before the fault hides the answer
 */
public record Strike(Kind kind, String errorCode, boolean afterEffect, Duration latency, Duration timeout) {

    /** The ways of failing. */
    public enum Kind {
        NONE,
        ERROR,
        TIMEOUT,
        BAD_SIGNATURE
    }

    /** Whether the call's work is left undone. */
    public boolean prevents() {
        return !afterEffect && (kind == Kind.ERROR || kind == Kind.TIMEOUT);
    }
}
