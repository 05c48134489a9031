package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.grandstand.it.ApiClient.Answer;
import org.grandstand.it.ApiClient.Ask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server of its own that is stopped and killed in the middle of loading the demo Games. */
@Tag("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartIT {

    private static final Duration WORKS_WITHIN = Duration.ofMinutes(12);
    /** Well below the silence after which another node may take a run over. */
    private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(20);

    private static final int SOME_STEPS = 5;
    private static final int SOME_ORDERS = 60;

    private static RunningServer server;

    @BeforeAll
    static void loading() throws IOException {
        server = RunningServer.onPostgres("data-restart");
        awaitSteps(SOME_STEPS, WORKS_WITHIN);
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @Order(1)
    @Tag("N1")
    @DisplayName("a stop in the middle of work is quiet, and the next start goes on at once")
    void stopped() throws Exception {
        long before = done();
        server.halt();
        List<String> log = Files.readAllLines(server.grandstand().dataFolder().resolve("server/log/server.log"));
        List<String> complaints = log.stream()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))
                .toList();
        assertThat(complaints).isEmpty();
        assertThat(log.get(log.size() - 1)).contains("WFLYSRV0050");

        server.start();
        Awaitility.await("the run goes on").atMost(GOES_ON_WITHIN).until(() -> state().equals("RUNNING"));
        awaitSteps(before + 1, WORKS_WITHIN);
    }

    @Test
    @Order(2)
    @Tag("N1")
    @Tag("X1")
    @DisplayName(
            "killed in the middle of work it goes on where it was, ended sign-ins stay ended, and the invariants hold")
    void killed() throws Exception {
        Awaitility.await("people are ordering")
                .atMost(WORKS_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> rows("select id from sale_order").size() >= SOME_ORDERS);
        Visitor visitor = Visitor.registered(server.grandstand());
        String sinceThen = changesPassword(visitor);
        assertThat(statusFor(visitor.token())).isEqualTo(401);
        Visitor gone = Visitor.registered(server.grandstand());
        signsOut(gone);
        server.kill();

        server.start();
        assertThat(statusFor(visitor.token())).isEqualTo(401);
        assertThat(statusFor(gone.token())).isEqualTo(401);
        assertThat(statusFor(sinceThen)).isEqualTo(200);
        Awaitility.await("the demo is complete")
                .atMost(WORKS_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> state().equals("DONE"));
        for (String statement : invariants()) { // news of the last payments may still be on its way
            Awaitility.await(statement.strip()).until(() -> rows(statement).isEmpty());
        }
    }

    /** Ends every sign-in so far; answers with a new token. */
    private static String changesPassword(Visitor visitor) {
        Answer answer = new ApiClient(server.grandstand().site())
                .send(Ask.of("PUT", "/api/v1/password")
                        .token(visitor.token())
                        .body("{\"current\":\"" + Visitor.PASSWORD + "\",\"password\":\"Another-Of-2027\"}"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().path("token").asText();
    }

    private static void signsOut(Visitor visitor) {
        Answer answer = new ApiClient(server.grandstand().site())
                .send(Ask.of("DELETE", "/api/v1/sign-ins/current").token(visitor.token()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    private static int statusFor(String token) {
        return new ApiClient(server.grandstand().site())
                .send(Ask.of("GET", "/api/v1/holders").token(token))
                .status();
    }

    private static void awaitSteps(long steps, Duration patience) {
        Awaitility.await(steps + " steps of the demo are done")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(500))
                .ignoreException(SQLException.class)
                .until(() -> done() >= steps);
    }

    private static long done() throws SQLException {
        List<String> done = rows("select done_items from operations_job_run where kind = 'demo-games'");
        return done.isEmpty() ? 0 : Long.parseLong(done.get(0));
    }

    private static String state() throws SQLException {
        return rows("select state from operations_job_run where kind = 'demo-games'")
                .get(0);
    }

    private static List<String> invariants() throws IOException {
        List<String> statements = new ArrayList<>();
        for (String file : List.of("seats", "money")) {
            String sql = Files.readString(
                    Path.of(System.getProperty("grandstand.root")).resolve("sql/invariants/" + file + ".sql"));
            List.of(sql.replaceAll("(?m)^--.*$", "").split(";")).stream()
                    .filter(statement -> !statement.isBlank())
                    .forEach(statements::add);
        }
        return statements;
    }

    private static List<String> rows(String sql) throws SQLException {
        try (Connection connection = server.grandstand().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
