package org.grandstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
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
        String found = PasswordPolicy.OF_STAFF
                .wrong("next", password, "li.lei")
                .map(error -> error.code())
                .orElse("");
        assertThat(found).isEqualTo(code);
    }
}
