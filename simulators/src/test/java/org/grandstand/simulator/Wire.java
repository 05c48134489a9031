package org.grandstand.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Plain HTTP for tests. */
public final class Wire {

    public static final ObjectMapper MAPPER = new ObjectMapper();
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Wire() {}

    public static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** Calls the admin wire and expects it to agree. */
    public static JsonNode admin(String method, String url, String body) {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).as(new String(response.body())).isLessThan(300);
        return json(response);
    }

    /** A file of the shared samples; the test is skipped when they are not there. */
    public static Path shared(String name) {
        String folder = Optional.ofNullable(System.getProperty("GRANDSTAND_SHARED"))
                .filter(value -> !value.isBlank() && !value.startsWith("$"))
                .orElse("../../shared");
        Path file = Path.of(folder).resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file), () -> "Skipped: no shared sample " + file + "; set GRANDSTAND_SHARED");
        return file;
    }
}
