package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The demo Games load through the boundaries people use, so this walks most of the house. */
@OnTheServer
@Tag("demo")
class DemoGamesIT {

    private static final Duration LOADED_WITHIN = Duration.ofMinutes(12);
    private static final long WALK_MINUTES = 5;
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @BeforeAll
    static void loaded(Grandstand grandstand) throws SQLException {
        Awaitility.await("the demo Games are loaded")
                .atMost(LOADED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> over(state(grandstand)));
        assertThat(state(grandstand)).isEqualTo("DONE");
    }

    private static boolean over(String state) {
        return Set.of("DONE", "FAILED", "CANCELLED").contains(state);
    }

    private static String state(Grandstand grandstand) throws SQLException {
        List<String> states = rows(grandstand, "select state from operations_job_run where kind = 'demo-games'");
        return states.isEmpty() ? "" : states.get(0);
    }

    static List<String> rows(Grandstand grandstand, String sql) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    @Test
    @Tag("P2")
    @DisplayName("60 sessions are there, some on sale, some later, some over")
    void sessions(Grandstand grandstand) {
        var sessions = RestAssured.get(grandstand.api() + "/sessions?limit=200").jsonPath();

        assertThat(sessions.getList("items")).hasSize(60);
        assertThat(new HashSet<>(sessions.getList("items.saleState"))).contains("ON_SALE", "UPCOMING", "ENDED");
    }

    @Test
    @Tag("S8.1")
    @DisplayName("orders of every state are there")
    void orders(Grandstand grandstand) throws SQLException {
        assertThat(rows(grandstand, "select distinct state from sale_order")).contains("A", "P", "E", "C");
    }

    @Test
    @Tag("I0")
    @DisplayName("the invariants of seats and money hold")
    void invariants(Grandstand grandstand) throws IOException, SQLException {
        for (String file : List.of("seats", "money", "gate")) {
            String sql = Files.readString(root().resolve("sql/invariants/" + file + ".sql"));
            for (String statement : sql.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!statement.isBlank()) {
                    assertThat(rows(grandstand, statement))
                            .as(statement.strip())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @Tag("K1")
    @Tag("X1")
    @DisplayName("the walk-through of the API's documentation goes from nothing to a ticket")
    void walkThrough(Grandstand grandstand) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        Matcher block = SHELL.matcher(Files.readString(root().resolve("docs/api.md")));
        while (block.find()) {
            script.append(block.group(1));
        }
        Path file = Files.writeString(grandstand.dataFolder().resolve("walk-through.sh"), script);
        Path said = grandstand.dataFolder().resolve("walk-through.log");
        ProcessBuilder shell = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().put("API", grandstand.api().toString());
        Process walk = shell.start();
        try {
            assertThat(walk.waitFor(WALK_MINUTES, TimeUnit.MINUTES))
                    .as("ends in time")
                    .isTrue();
            assertThat(walk.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readString(said)).contains("walked through");
        } finally {
            walk.destroyForcibly();
        }
    }

    private static Path root() {
        return Path.of(System.getProperty("grandstand.root"));
    }
}
