package org.grandstand.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * How strong a password must be (U4.1).
 *
 * @param leastCharacters length at least
 * @param leastClasses how many of small letters, capitals, digits and other characters at least
 */
public record PasswordPolicy(int leastCharacters, int leastClasses) {

    public static final int MOST_CHARACTERS = 128;
    public static final PasswordPolicy OF_STAFF = new PasswordPolicy(10, 3);
    public static final PasswordPolicy OF_CUSTOMERS = new PasswordPolicy(8, 2);

    private static final Pattern[] CLASSES = {
        Pattern.compile("\\p{Ll}"),
        Pattern.compile("\\p{Lu}"),
        Pattern.compile("\\p{Nd}"),
        Pattern.compile("[^\\p{L}\\p{Nd}]")
    };
    private static final int SHORTEST_NAME = 3;

    /** What is wrong with a password; a password may not contain the login either. */
    public Optional<FieldError> wrong(String field, String password, String login) {
        if (password == null || password.length() < leastCharacters || password.length() > MOST_CHARACTERS) {
            return error(field, "account.password-length", "least", leastCharacters, "most", MOST_CHARACTERS);
        }
        long classes = java.util.Arrays.stream(CLASSES)
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
}
