package org.grandstand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnTheServer
@Tag("demo")
@DisplayName("Those who ask and do not read")
class SlowReadersIT {

    /** More than there are threads for calls that browse, or for pages. */
    private static final int DEAF = 60;

    /** Of each; together more than the system keeps for one that reads nothing. */
    private static final int ANSWERS = 400;

    private static final int KERNEL_BYTES = 16 * 1024;
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private final List<Socket> deaf = new ArrayList<>();

    private void ask(URI server, String path) throws IOException {
        Socket client = new Socket();
        deaf.add(client);
        client.setReceiveBufferSize(KERNEL_BYTES);
        client.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        client.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .repeat(ANSWERS)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static int status(String address) {
        HttpClientConfig patience = HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", PATIENCE_MILLISECONDS)
                .setParam("http.socket.timeout", PATIENCE_MILLISECONDS);
        return RestAssured.given()
                .config(RestAssuredConfig.config().httpClient(patience))
                .get(address)
                .statusCode();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket client : deaf) {
            client.close();
        }
    }

    @ParameterizedTest(name = "large answers from {0}: everybody else is answered")
    @ValueSource(strings = {"/api/openapi", "/shared/grandstand-seatmap.js"})
    @Tag("K5")
    @Tag("N1")
    @DisplayName("keep a connection and no thread that others need")
    void othersAreAnswered(String path, Grandstand grandstand) throws IOException {
        assertThat(status(grandstand.site() + path)).isEqualTo(200);
        for (int i = 0; i < DEAF; i++) {
            ask(grandstand.site(), path);
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).ignoreExceptions().untilAsserted(() -> {
            assertThat(status(grandstand.api() + "/sessions")).isEqualTo(200);
            assertThat(status(grandstand.site() + "/")).isEqualTo(200);
            assertThat(status(grandstand.backoffice() + "/login.xhtml")).isEqualTo(200);
        });
    }
}
