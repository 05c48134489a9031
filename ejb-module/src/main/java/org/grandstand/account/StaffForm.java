package org.grandstand.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * What an administrator enters about a member of staff.
 *
 * @param login 3 to 40 small letters, digits, dot, dash, underscore, beginning with a letter (so it is never taken for a
 *     phone number or an e-mail address)
 * @param name 1 to 80 characters
 * @param roles one at least
 */
public record StaffForm(String login, String name, Set<Role> roles) {

    public static final int NAME_CHARACTERS = 80;
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    public StaffForm {
        login = login == null ? "" : login.trim();
        name = name == null ? "" : name.trim();
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** Whether the login is one. */
    public boolean hasLogin() {
        return LOGIN.matcher(login).matches();
    }

    /** Refuses with every field that is wrong. */
    public StaffForm checked() {
        List<FieldError> errors = new ArrayList<>();
        if (!hasLogin()) {
            errors.add(new FieldError("login", "account.login-format", Rejected.facts("login", login)));
        }
        if (name.isEmpty() || name.length() > NAME_CHARACTERS) {
            errors.add(new FieldError("name", "account.name-length", Rejected.facts("most", NAME_CHARACTERS)));
        }
        if (roles.isEmpty() || !roles.stream().allMatch(Role::ofStaff)) {
            errors.add(new FieldError("roles", "account.roles-needed", Map.of()));
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "account.staff-form", errors);
        }
        return this;
    }
}
