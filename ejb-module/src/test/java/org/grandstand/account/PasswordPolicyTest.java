package org.grandstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U4.1")
class PasswordPolicyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Abcdefgh12, ''",
        "Abcdefg12, account.password-length",
        "abcdefgh12, account.password-classes",
        "密码密码密码密码Ab, account.password-classes",
        "My.LI.lai.99, ''",
        "My-li.lei-99, account.password-contains-login",
    })
    void ofStaff(String password, String code) {
        String found = PasswordPolicy.usual(Caller.Kind.STAFF)
                .wrong("next", password, "li.lei")
                .map(error -> error.code())
                .orElse("");
        assertThat(found).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} characters, {1} classes, {2} days, {3} failures, {4} remembered: {5}")
    @CsvSource({
        "8, 1, 0, 3, 0, ''",
        "64, 4, 3650, 20, 10, ''",
        "7, 1, 0, 3, 0, leastCharacters",
        "65, 1, 0, 3, 0, leastCharacters",
        "8, 0, 0, 3, 0, leastClasses",
        "8, 5, 0, 3, 0, leastClasses",
        "8, 1, -1, 3, 0, changeDays",
        "8, 1, 3651, 3, 0, changeDays",
        "8, 1, 0, 2, 0, locking",
        "8, 1, 0, 21, 0, locking",
        "8, 1, 0, 3, 11, remembered",
    })
    void hasLimits(int characters, int classes, int days, int failures, int remembered, String field) {
        PasswordPolicy policy = new PasswordPolicy(characters, classes, days, failures, remembered);
        assertThat(wrongFields(policy, Caller.Kind.STAFF)).isEqualTo(field);
    }

    @Test
    @DisplayName("customers have no change cycle and no history, because nothing of theirs could enforce them")
    void ofCustomers() {
        assertThat(wrongFields(new PasswordPolicy(8, 2, 30, 5, 3), Caller.Kind.CUSTOMER))
                .isEqualTo("changeDays remembered");
    }

    @Test
    @DisplayName("a password is overdue after its days and not on them; without a cycle never")
    void overdue() {
        PasswordPolicy monthly = new PasswordPolicy(8, 2, 30, 5, 3);
        Instant set = Instant.parse("2027-05-01T00:00:00Z");
        assertThat(monthly.overdue(set, set.plus(Duration.ofDays(30)))).isFalse();
        assertThat(monthly.overdue(set, set.plus(Duration.ofDays(30)).plusSeconds(1)))
                .isTrue();
        assertThat(new PasswordPolicy(8, 2, 0, 5, 3).overdue(set, set.plus(Duration.ofDays(9999))))
                .isFalse();
    }

    private static String wrongFields(PasswordPolicy policy, Caller.Kind kind) {
        try {
            policy.checked(kind);
            return "";
        } catch (Rejected refused) {
            return refused.errors().stream().map(Rejected.FieldError::field).collect(Collectors.joining(" "));
        }
    }
}
