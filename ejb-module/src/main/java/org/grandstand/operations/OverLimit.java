package org.grandstand.operations;

import org.grandstand.kernel.Rejected;

/**
 * A call that is one too many.
 *
 * @param rule which limit
 * @param retryAfterSeconds when the next window begins
 */
public record OverLimit(LimitRule rule, int retryAfterSeconds) {

    /** What the caller is told; whose calls were counted chooses the sentence. */
    public Rejected rejected() {
        return Rejected.busy(
                code(),
                "kind",
                rule.kind().name(),
                "allowed",
                rule.allowed(),
                "seconds",
                rule.seconds(),
                "retryAfterSeconds",
                retryAfterSeconds);
    }

    private String code() {
        return switch (rule.subject()) {
            case ADDRESS -> "operations.over-limit-address";
            case ACCOUNT -> "operations.over-limit-account";
            case PERSON -> "operations.over-limit-person";
            case LOGIN -> "operations.over-limit-login";
            case PARTNER -> "operations.over-limit-partner";
        };
    }
}
