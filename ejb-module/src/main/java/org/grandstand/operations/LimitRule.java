package org.grandstand.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * How many calls of a kind one address, account, person, login or partner may make (K5).
 *
 * @param allowed calls in one window
 * @param seconds length of a window
 * @param active whether it is in force
 */
public record LimitRule(CallKind kind, LimitSubject subject, int allowed, int seconds, boolean active) {

    public static final int ALLOWED_AT_MOST = 1_000_000;
    public static final int SECONDS_AT_MOST = 3_600;

    public static LimitRule of(CallKind kind, LimitSubject subject, int allowed, int seconds) {
        return new LimitRule(kind, subject, allowed, seconds, true);
    }

    /** @throws Rejected operations.limit-out-of-range with every figure outside its bounds */
    public LimitRule checked() {
        List<FieldError> errors = new ArrayList<>();
        between(errors, "allowed", allowed, ALLOWED_AT_MOST);
        between(errors, "seconds", seconds, SECONDS_AT_MOST);
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "operations.limit-out-of-range", errors);
        }
        return this;
    }

    private static void between(List<FieldError> errors, String field, int value, int most) {
        if (value < 1 || value > most) {
            Map<String, Object> facts = Rejected.facts("value", value, "least", 1, "most", most);
            errors.add(new FieldError(field, "operations.limit-range", facts));
        }
    }

    /** As the audit trail names it. */
    public String name() {
        return kind + "/" + subject;
    }
}
