package org.grandstand.simulator.fault;

import org.grandstand.simulator.wire.AdminRefused;

/**
 * What is to go wrong with the calls to come. Counts are used up first, then probabilities (0 to 1) apply.
 *
 * @param latencyMillis every answer is held back so long
 * @param errorCode the provider's code that erring calls answer; empty for its internal error
 * @param timeoutMillis how long a call that is to time out hears nothing before its connection is cut
 * @param afterEffect whether erring and silent calls still do what was asked, as when only the answer is lost
 */
public record FaultPlan(
        int latencyMillis,
        int errorNext,
        double errorProbability,
        String errorCode,
        int timeoutNext,
        double timeoutProbability,
        int timeoutMillis,
        int badSignatureNext,
        double badSignatureProbability,
        boolean afterEffect) {

    public static final FaultPlan NONE = new FaultPlan(0, 0, 0, "", 0, 0, 0, 0, 0, false);

    static final int MAX_MILLIS = 600_000;
    static final int MAX_COUNT = 1_000_000;

    public FaultPlan {
        errorCode = errorCode == null ? "" : errorCode;
    }

    /** @throws AdminRefused when a figure is out of its range */
    public FaultPlan checked() {
        within("latencyMillis", latencyMillis, MAX_MILLIS);
        within("timeoutMillis", timeoutMillis, MAX_MILLIS);
        within("errorNext", errorNext, MAX_COUNT);
        within("timeoutNext", timeoutNext, MAX_COUNT);
        within("badSignatureNext", badSignatureNext, MAX_COUNT);
        within("errorProbability", errorProbability, 1);
        within("timeoutProbability", timeoutProbability, 1);
        within("badSignatureProbability", badSignatureProbability, 1);
        return this;
    }

    /** @throws AdminRefused when the value is below 0 or above the limit */
    public static void within(String name, double value, double limit) {
        if (value >= 0 && value <= limit) return;
        String fact = name + " = " + value;
        throw new AdminRefused(
                400,
                "simulator.out-of-range",
                "故障设置必须在 0 到 " + limit + " 之间，收到 " + fact + "，请修改后重试。",
                "A fault setting lies between 0 and " + limit + "; got " + fact + ". Correct it and send again.");
    }

    FaultPlan withoutOneTimeout() {
        return withCounts(errorNext, timeoutNext - 1, badSignatureNext);
    }

    FaultPlan withoutOneError() {
        return withCounts(errorNext - 1, timeoutNext, badSignatureNext);
    }

    FaultPlan withoutOneBadSignature() {
        return withCounts(errorNext, timeoutNext, badSignatureNext - 1);
    }

    private FaultPlan withCounts(int errors, int timeouts, int badSignatures) {
        return new FaultPlan(
                latencyMillis,
                errors,
                errorProbability,
                errorCode,
                timeouts,
                timeoutProbability,
                timeoutMillis,
                badSignatures,
                badSignatureProbability,
                afterEffect);
    }
}
