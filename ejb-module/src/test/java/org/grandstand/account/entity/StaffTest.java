package org.grandstand.account.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.Role;
import org.grandstand.account.StaffForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U4.1")
@Tag("U1.6")
class StaffTest {

    private static final Instant CREATED = Instant.parse("2027-05-01T00:00:00Z");
    private static final PasswordPolicy MONTHLY = new PasswordPolicy(10, 3, 30, 5, 5);

    private Staff staff;

    @BeforeEach
    void create() {
        staff = new Staff(new StaffForm("li.lei", "李雷", Set.of(Role.GATE_STAFF)), "verifier", CREATED);
    }

    private boolean mustChangeAfter(Duration since) {
        Instant now = CREATED.plus(since);
        return staff.signedIn(MONTHLY, now, now.plusSeconds(60)).mustChangePassword();
    }

    @Test
    @DisplayName("an initial password has to be changed at the first sign-in, an own one does not")
    void initial() {
        assertThat(mustChangeAfter(Duration.ofDays(1))).isTrue();
        staff.changePassword("own", CREATED.plus(Duration.ofDays(1)));
        assertThat(mustChangeAfter(Duration.ofDays(31))).isFalse();
    }

    @Test
    @DisplayName(
            "past the change cycle the sign-in opens nothing but the change, and goes on doing so until it is done")
    void cycle() {
        staff.changePassword("own", CREATED);
        assertThat(mustChangeAfter(Duration.ofDays(30).plusSeconds(1))).isTrue();
        Instant later = CREATED.plus(Duration.ofDays(31));
        PasswordPolicy never = new PasswordPolicy(10, 3, 0, 5, 5);
        assertThat(staff.signedIn(never, later, later.plusSeconds(60)).groups()).isEmpty();
        staff.changePassword("next", later);
        assertThat(staff.signedIn(MONTHLY, later, later.plusSeconds(60)).groups())
                .containsExactly("gate-staff");
    }
}
