package org.grandstand.kernel;

import jakarta.ejb.ApplicationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The business says no. Carries a code ({@code component.what-is-wrong}), the facts the rule used, and what was wrong where.
 * Rolls the transaction back. The doors turn it once into RFC 9457 problem JSON and once into a Faces message;
 * {@link Refusals} has its texts.
 */
@ApplicationException(rollback = true)
public class Rejected extends RuntimeException {

    /** What kind of no it is; the doors choose the status by it. */
    public enum Kind {
        MALFORMED,
        UNAUTHENTICATED,
        FORBIDDEN,
        MISSING,
        STATE,
        RULE,
        BUSY,
        UNAVAILABLE
    }

    /**
     * One thing wrong with one field.
     *
     * @param field path of the field, such as {@code items[0].seat}
     * @param code refusal code of this field
     * @param facts what the text of the code needs
     */
    public record FieldError(String field, String code, Map<String, Object> facts) {}

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> facts;
    private final transient List<FieldError> errors;

    public Rejected(Kind kind, String code, Map<String, Object> facts, List<FieldError> errors) {
        super(code + " " + facts + (errors.isEmpty() ? "" : " " + errors), null, false, false);
        this.kind = kind;
        this.code = code;
        this.facts = facts;
        this.errors = errors;
    }

    /** A business rule says no (422). Facts come as name, value, name, value. */
    public static Rejected rule(String code, Object... facts) {
        return new Rejected(Kind.RULE, code, facts(facts), List.of());
    }

    /** The state of a thing says no (409). */
    public static Rejected state(String code, Object... facts) {
        return new Rejected(Kind.STATE, code, facts(facts), List.of());
    }

    /** There is no such thing, or not for this caller (404). */
    public static Rejected missing(String code, Object... facts) {
        return new Rejected(Kind.MISSING, code, facts(facts), List.of());
    }

    /** What was sent cannot be read (400). */
    public static Rejected malformed(String code, Object... facts) {
        return new Rejected(Kind.MALFORMED, code, facts(facts), List.of());
    }

    /** Who calls could not be shown (401). */
    public static Rejected unauthenticated(String code, Object... facts) {
        return new Rejected(Kind.UNAUTHENTICATED, code, facts(facts), List.of());
    }

    /** This caller may not (403). */
    public static Rejected forbidden(String code, Object... facts) {
        return new Rejected(Kind.FORBIDDEN, code, facts(facts), List.of());
    }

    /** Full for the moment (429). */
    public static Rejected busy(String code, Object... facts) {
        return new Rejected(Kind.BUSY, code, facts(facts), List.of());
    }

    /** Something we depend on does not answer (503). */
    public static Rejected unavailable(String code, Object... facts) {
        return new Rejected(Kind.UNAVAILABLE, code, facts(facts), List.of());
    }

    /** Several fields are wrong at once (422 or 400 by kind). */
    public static Rejected fields(Kind kind, String code, List<FieldError> errors) {
        return new Rejected(kind, code, Map.of(), List.copyOf(errors));
    }

    public static void unless(boolean holds, String code, Object... facts) {
        if (!holds) {
            throw rule(code, facts);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Facts by name, in the order given: name, value, name, value. */
    public static Map<String, Object> facts(Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
