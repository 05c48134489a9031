package org.grandstand.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * What the passwords of one kind of account must hold to (U4.1), as system administrators set it.
 *
 * @param leastCharacters length at least
 * @param leastClasses how many of small letters, capitals, digits and other characters at least
 * @param changeDays after how many days a password must be changed at the next sign-in; 0 for never
 * @param locking how many wrong passwords in a row keep the account waiting for a quarter of an hour and longer
 * @param remembered how many earlier passwords may not be used again; 0 for none but the current one
 */
public record PasswordPolicy(int leastCharacters, int leastClasses, int changeDays, int locking, int remembered) {

    public static final int MOST_CHARACTERS = 128;
    public static final int REMEMBERED_AT_MOST = 10;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;
    private static final int CHANGE_DAYS_AT_MOST = 3650;
    private static final int LOCKING_AT_LEAST = 3;
    private static final int LOCKING_AT_MOST = 20;

    private static final PasswordPolicy OF_STAFF = new PasswordPolicy(10, 3, 90, 5, 5);
    private static final PasswordPolicy OF_CUSTOMERS = new PasswordPolicy(8, 2, 0, 5, 0);

    private static final Pattern[] CLASSES = {
        Pattern.compile("\\p{Ll}"),
        Pattern.compile("\\p{Lu}"),
        Pattern.compile("\\p{Nd}"),
        Pattern.compile("[^\\p{L}\\p{Nd}]")
    };
    private static final int SHORTEST_NAME = 3;

    /** What holds until somebody sets something else. */
    public static PasswordPolicy usual(Caller.Kind kind) {
        return kind == Caller.Kind.STAFF ? OF_STAFF : OF_CUSTOMERS;
    }

    /** What is wrong with a password; a password may not contain the login either. */
    public Optional<FieldError> wrong(String field, String password, String login) {
        if (password == null || password.length() < leastCharacters || password.length() > MOST_CHARACTERS) {
            return error(field, "account.password-length", "least", leastCharacters, "most", MOST_CHARACTERS);
        }
        long classes = Arrays.stream(CLASSES)
                .filter(one -> one.matcher(password).find())
                .count();
        if (classes < leastClasses) {
            return error(field, "account.password-classes", "least", leastClasses, "found", classes);
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (login.length() >= SHORTEST_NAME && folded.contains(login.toLowerCase(Locale.ROOT))) {
            return error(field, "account.password-contains-login");
        }
        return Optional.empty();
    }

    private static Optional<FieldError> error(String field, String code, Object... facts) {
        return Optional.of(new FieldError(field, code, Rejected.facts(facts)));
    }

    /** Whether a password set then has to be changed now. */
    public boolean overdue(Instant setAt, Instant now) {
        return changeDays > 0 && setAt.plus(Duration.ofDays(changeDays)).isBefore(now);
    }

    /** Refuses a policy outside the limits; customers have no change cycle and no history. */
    public PasswordPolicy checked(Caller.Kind kind) {
        List<FieldError> errors = new ArrayList<>();
        between(errors, "leastCharacters", leastCharacters, SHORTEST, LONGEST);
        between(errors, "leastClasses", leastClasses, 1, CLASSES.length);
        between(errors, "locking", locking, LOCKING_AT_LEAST, LOCKING_AT_MOST);
        boolean staff = kind == Caller.Kind.STAFF;
        between(errors, "changeDays", changeDays, 0, staff ? CHANGE_DAYS_AT_MOST : 0);
        between(errors, "remembered", remembered, 0, staff ? REMEMBERED_AT_MOST : 0);
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "account.password-policy", errors);
        }
        return this;
    }

    private static void between(List<FieldError> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            Map<String, Object> facts = Rejected.facts("field", field, "value", value, "least", least, "most", most);
            errors.add(new FieldError(field, "account.policy-range", facts));
        }
    }
}
