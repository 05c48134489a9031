package org.grandstand.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnTheServer
@DisplayName("The assembled server")
class ServerIT {

    private static final Pattern ACCESS_LINE = Pattern.compile(
            "\\{\"time\":\"[^\"]+\",\"remote\":\"127.0.0.1\",\"method\":\"GET\",\"path\":\"/looked-for\",\"status\":\\d+,\"bytes\":\\d+,\"millis\":\\d+}");

    @Test
    @DisplayName("says on the management port that it is live and ready")
    void health(Grandstand grandstand) {
        given().baseUri(grandstand.management().toString())
                .get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.status", hasItem("UP"));
    }

    @Test
    @DisplayName("shows its meters to Prometheus on the management port")
    void metrics(Grandstand grandstand) {
        String meters = given().baseUri(grandstand.management().toString())
                .get("/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(meters).contains("undertow_request_count_total", "datasources_pool", "messaging_activemq");
    }

    @Test
    @Tag("N1")
    @DisplayName("tells nobody which software answers, and forbids sniffing and foreign frames")
    void headers(Grandstand grandstand) {
        given().baseUri(grandstand.site().toString())
                .get("/")
                .then()
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"));
    }

    @ParameterizedTest
    @Tag("N1")
    @ValueSource(strings = {"TRACE", "CONNECT"})
    @DisplayName("refuses methods that only help attackers")
    void methods(String method, Grandstand grandstand) {
        int status = given().baseUri(grandstand.site().toString())
                .request(method, "/")
                .statusCode();
        assertThat(status).isBetween(400, 499);
    }

    @Test
    @Tag("N1")
    @DisplayName("writes one JSON line a request, without the query")
    void accessLog(Grandstand grandstand) {
        given().baseUri(grandstand.site().toString()).get("/looked-for?idNumber=110101199003070038");
        Awaitility.await()
                .untilAsserted(() -> assertThat(accessLines(grandstand.dataFolder()))
                        .filteredOn(line -> line.contains("/looked-for"))
                        .singleElement()
                        .asString()
                        .matches(ACCESS_LINE));
    }

    @Test
    @DisplayName("has the tables of Jakarta Batch in its own database")
    void batchTables(Grandstand grandstand) throws SQLException {
        try (Connection connection = grandstand.database().getConnection();
                ResultSet count = connection.createStatement().executeQuery("select count(*) from job_execution")) {
            assertThat(count.next()).isTrue();
        }
    }

    private static Stream<String> accessLines(Path dataFolder) throws IOException {
        try (Stream<Path> logs = Files.list(dataFolder.resolve("server/log"))) {
            return logs
                    .filter(log -> log.getFileName().toString().startsWith("access."))
                    .flatMap(ServerIT::lines)
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
