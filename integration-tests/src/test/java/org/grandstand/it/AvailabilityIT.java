package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnTheServer
@Tag("demo")
@DisplayName("What can still be bought")
class AvailabilityIT {

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static String session;

    @BeforeAll
    static void loaded(Grandstand grandstand) throws SQLException {
        DemoGamesIT.loaded(grandstand);
        session = RestAssured.get(grandstand.api() + "/sessions?saleState=ON_SALE&limit=1")
                .jsonPath()
                .getString("items[0].number");
    }

    private static String path(Grandstand grandstand) {
        return grandstand.api() + "/sessions/" + session + "/availability";
    }

    /** One listener's events, read until it is closed. */
    private static final class Listener implements AutoCloseable {
        private final List<JsonNode> events = new CopyOnWriteArrayList<>();
        private final List<String> ids = new CopyOnWriteArrayList<>();
        private final InputStream stream;

        Listener(String address, String since, boolean gzip) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/events"));
            if (since != null) {
                request.header("Last-Event-ID", since);
            }
            if (gzip) {
                request.header("Accept-Encoding", "gzip");
            }
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("Content-Encoding").isPresent())
                    .isEqualTo(gzip);
            stream = answer.body();
            CompletableFuture.runAsync(() -> read(gzip));
        }

        /** By hand: a reader on top of a stream that unpacks waits for more than has been sent. */
        private void read(boolean gzip) {
            StringBuilder begun = new StringBuilder();
            byte[] some = new byte[8192];
            try (InputStream text = gzip ? new GZIPInputStream(stream) : stream) {
                for (int count = text.read(some); count >= 0; count = text.read(some)) {
                    begun.append(new String(some, 0, count, StandardCharsets.US_ASCII));
                    for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
                        line(begun.substring(0, end));
                        begun.delete(0, end + 1);
                    }
                }
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }

        private void line(String line) throws IOException {
            if (line.startsWith("data: ")) {
                events.add(ApiClient.JSON.readTree(line.substring("data: ".length())));
            } else if (line.startsWith("id: ")) {
                ids.add(line.substring("id: ".length()));
            }
        }

        void hears(int count) {
            Awaitility.await("event " + count).atMost(HEARD_WITHIN).until(() -> events.size() >= count);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    @Test
    @Tag("K1")
    @Tag("N2")
    @DisplayName("all of it, nothing new under its tag, and no change since its version")
    void asked(Grandstand grandstand) {
        var full = RestAssured.given().header("Accept-Encoding", "gzip").get(path(grandstand));
        String version = full.jsonPath().getString("version");
        var change = RestAssured.given().queryParam("since", version).get(path(grandstand));

        assertThat(full.jsonPath().getString("free")).isNotEmpty();
        assertThat(RestAssured.given()
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", full.header("ETag"))
                        .get(path(grandstand))
                        .statusCode())
                .isIn(200, 304);
        assertThat(change.jsonPath().getString("since")).isEqualTo(version);
        assertThat(RestAssured.get(grandstand.api() + "/sessions/NOWHERE/availability/events")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Tag("K1")
    @DisplayName("who listens hears of an order, after a break goes on where he was, and is no trouble when he left")
    void listened(Grandstand grandstand) throws IOException, InterruptedException {
        Visitor visitor = Visitor.registered(grandstand);
        try (Listener plain = new Listener(path(grandstand), null, false);
                Listener small = new Listener(path(grandstand), null, true)) {
            plain.hears(1);
            small.hears(1);
            assertThat(plain.events.get(0).has("free")).isTrue();
            visitor.buys(session);
            plain.hears(2);
            small.hears(2);
            assertThat(plain.events.get(1).path("since").asText()).isEqualTo(plain.ids.get(0));
            assertThat(plain.events.get(1).path("taken")).isNotEmpty();
            assertThat(small.events.get(1).path("taken")).isNotEmpty();
        }
        String before = path(grandstand);
        String version = RestAssured.get(before).jsonPath().getString("version");
        Visitor.registered(grandstand).buys(session);
        try (Listener again = new Listener(before, version, false)) {
            again.hears(1);
            assertThat(again.events.get(0).path("since").asText()).isEqualTo(version);
            assertThat(again.events.get(0).path("taken")).isNotEmpty();
        }
        // the first news after they left reached their machines, a second one finds them gone
        Visitor.registered(grandstand).buys(session);
        assertThat(grandstand.dataFolder().resolve("server/log/server.log"))
                .content(StandardCharsets.UTF_8)
                .doesNotContain("UT005088"); // the server could not end a response
    }
}
