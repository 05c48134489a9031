package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** bin/audit-verify against a running server, whose trail somebody with access to the database changes behind its back. */
@OnTheServer
@Tag("demo")
class AuditVerifyIT {

    private static final String SECOND_LINK = "select entry_id from audit_link where sequence_no = 2";
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(6);

    @Test
    @Tag("F3")
    @DisplayName("a whole trail passes, and one that was tampered with fails and names the entry")
    void tampered(Grandstand grandstand) throws Exception {
        Awaitility.await("the staff are there and their hiring is sealed")
                .atMost(SEALED_WITHIN)
                .until(() -> verified(grandstand).said().matches("(?s).*whole: (\\d{2,}|[2-9]) entries.*"));

        String entry = asked(grandstand, SECOND_LINK);
        String before = asked(grandstand, "select subject from audit_entry where id = " + entry);
        write(grandstand, "staff:somebody-else", entry);
        Script broken = verified(grandstand);
        write(grandstand, before, entry);

        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.said())
                .contains("BROKEN", "entry " + entry + " of link 2 was changed", "staff:somebody-else");
        assertThat(verified(grandstand).status()).isZero();
    }

    @Test
    @Tag("U4.1")
    @DisplayName("without the right password it verifies nothing and says so")
    void wrongPassword(Grandstand grandstand) throws IOException, InterruptedException {
        Script refused = verify(grandstand, "Wrong-Password-1");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.said()).startsWith("bin/audit-verify: ").doesNotContain("Wrong-Password-1");
    }

    private static Script verified(Grandstand grandstand) throws IOException, InterruptedException {
        return verify(grandstand, "Demo-Games-2026");
    }

    private static Script verify(Grandstand grandstand, String password) throws IOException, InterruptedException {
        return Script.run(
                List.of(Script.bin("audit-verify").toString(), "chen.jiaming"),
                Map.of(
                        "PATH",
                        System.getenv("PATH"),
                        "GRANDSTAND_URL",
                        grandstand.site().toString(),
                        "GRANDSTAND_PASSWORD",
                        password));
    }

    private static String asked(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void write(Grandstand grandstand, String subject, String entry) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update audit_entry set subject = ? where id = " + entry)) {
            update.setString(1, subject);
            update.executeUpdate();
        }
    }
}
