package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.grandstand.account.entity.Staff;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.control.Database;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U4.1")
class NewPasswordsTest {

    private static final Instant NOW = Instant.parse("2027-05-01T00:00:00Z");

    private PasswordPolicies policies;
    private NewPasswords passwords;
    private Staff staff;

    @BeforeEach
    void prepare() {
        Wiring wiring = new Wiring().with(DataSource.class, new TestSchema().source());
        policies = wiring.get(PasswordPolicies.class);
        passwords = wiring.get(NewPasswords.class);
        String verifier = wiring.get(Passwords.class).verifier("First-Pass-1");
        staff = new Staff(new StaffForm("li.lei", "李雷", Set.of(Role.GATE_STAFF)), verifier, NOW);
        keep(wiring.get(Database.class));
    }

    private void keep(Database database) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into account_staff (id, login, name, password_hash, must_change_password, state, "
                                + "failed_attempts, created_at, version) values (?, 'li.lei', 'L', 'v', 0, 'ACTIVE', 0, ?, 0)",
                        staff.id(),
                        Database.utc(NOW)));
    }

    private String wrong(String next) {
        return passwords.wrong(staff, next).map(error -> error.code()).orElse("");
    }

    @Test
    @DisplayName("the last two passwords cannot be used again, the one before them can")
    void remembers() {
        policies.put(Caller.Kind.STAFF, new PasswordPolicy(10, 3, 0, 5, 2));
        passwords.take(staff, "Second-Pass-2", NOW);
        passwords.take(staff, "Third-Pass-3", NOW);
        assertThat(wrong("First-Pass-1")).isEqualTo("account.password-used-before");
        passwords.take(staff, "Fourth-Pass-4", NOW);
        assertThat(wrong("First-Pass-1")).isEmpty();
        assertThat(wrong("Second-Pass-2")).isEqualTo("account.password-used-before");
    }

    @Test
    @DisplayName("a reset does not make the own password forgotten")
    void resetRemembers() {
        passwords.reset(staff, "AAAAA-BBBBB-22222", NOW);
        assertThat(wrong("First-Pass-1")).isEqualTo("account.password-used-before");
    }

    @Test
    @DisplayName("what is set holds for the next password")
    void atOnce() {
        assertThat(wrong("Short-Pass-1")).isEmpty();
        policies.put(Caller.Kind.STAFF, new PasswordPolicy(20, 3, 0, 5, 0));
        assertThat(wrong("Short-Pass-1")).isEqualTo("account.password-length");
        assertThat(policies.of(Caller.Kind.CUSTOMER)).isEqualTo(PasswordPolicy.usual(Caller.Kind.CUSTOMER));
    }
}
