package org.grandstand.account.control;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.grandstand.exchange.Finding;
import org.grandstand.exchange.LineEffect;
import org.grandstand.exchange.RowReader;
import org.grandstand.exchange.Severity;
import org.grandstand.exchange.SheetRow;
import org.grandstand.exchange.TargetField;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** Reads the rows of a list of new staff (U1.2, U1.6). */
public final class StaffSheet implements RowReader<StaffSheet.Line> {

    public static final List<TargetField> FIELDS = List.of(
            TargetField.required("login", "登录名", "Login", "账号", "用户名", "user", "username", "account"),
            TargetField.required("name", "姓名", "Name", "名字", "full name"),
            TargetField.required("roles", "角色", "Roles", "role", "岗位", "权限"),
            TargetField.optional("password", "初始密码", "Initial password", "密码", "password"));

    private static final int LOGIN_CHARACTERS = 40;
    private static final int ROLES_CHARACTERS = 400;
    private static final Pattern BETWEEN_ROLES = Pattern.compile("[,;|/、，；\\n]+");
    private static final String HIDDEN = "•••";

    /**
     * A row that can be taken.
     *
     * @param password as it stands in the file; empty when the system is to make one
     */
    public record Line(StaffForm form, String password) {

        @Override
        public String toString() {
            return "Line[" + form.login() + "]"; // a password never reaches a log
        }
    }

    private final PasswordPolicy policy;
    private final Set<String> taken;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param taken logins of the file that belong to somebody already */
    public StaffSheet(PasswordPolicy policy, Set<String> taken) {
        this.policy = policy;
        this.taken = taken;
    }

    @Override
    public String about(SheetRow row) {
        return row.texts("login", "name");
    }

    @Override
    public LineEffect effect(Line taken) {
        return LineEffect.NEW;
    }

    @Override
    public Optional<Line> read(SheetRow row) {
        Optional<String> login = row.required("login", LOGIN_CHARACTERS);
        Optional<String> name = row.required("name", StaffForm.NAME_CHARACTERS);
        StaffForm form = new StaffForm(login.orElse(""), name.orElse(""), roles(row));
        login.ifPresent(given -> checkLogin(row, form));
        checkPassword(row, form);
        return Optional.of(new Line(form, row.text("password")));
    }

    private void checkLogin(SheetRow row, StaffForm form) {
        String login = form.login();
        if (!form.hasLogin()) {
            row.error("login", "account.login-format", "login", login);
        }
        if (taken.contains(login)) {
            row.error("login", "account.login-taken", "login", login);
        }
        Integer before = seen.putIfAbsent(login, row.number());
        if (before != null) {
            row.error("login", "account.login-twice", "login", login, "row", before);
        }
    }

    private static Set<Role> roles(SheetRow row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Optional<String> written = row.required("roles", ROLES_CHARACTERS);
        if (written.isEmpty()) {
            return roles;
        }
        Arrays.stream(BETWEEN_ROLES.split(written.get()))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> Role.named(word)
                        .filter(Role::ofStaff)
                        .ifPresentOrElse(roles::add, () -> row.error("roles", "account.no-such-role", "role", word)));
        if (roles.isEmpty() && !row.flawed()) {
            row.error("roles", "account.roles-needed");
        }
        return roles;
    }

    /** What is wrong with a password is said without showing it: the row report is a file, too. */
    private void checkPassword(SheetRow row, StaffForm form) {
        if (!row.has("password")) {
            return;
        }
        Optional<FieldError> wrong = policy.wrong("password", row.text("password"), form.login());
        wrong.ifPresent(error -> row.findings().add(hidden(row, error)));
    }

    private static Finding hidden(SheetRow row, FieldError error) {
        String column = row.columns().getOrDefault("password", "");
        return new Finding(row.number(), column, Severity.ERROR, error.code(), error.facts(), HIDDEN);
    }

    /** Refuses a file with more rows than are taken at once: each password is derived slowly by intent. */
    public static void requireFew(int rows, int most) {
        Rejected.unless(rows <= most, "account.too-many-staff", "rows", rows, "most", most);
    }
}
