package org.grandstand.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends exactly what it is told, well formed or not, and reads what comes back. */
record ApiClient(URI site) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A request; the path starts below the site. */
    record Ask(String verb, String path, byte[] body, Map<String, String> headers) {

        static Ask of(String verb, String path) {
            return new Ask(verb, path, new byte[0], Map.of("Accept-Language", "en"));
        }

        Ask body(String json) {
            return body(json.getBytes(StandardCharsets.UTF_8));
        }

        Ask body(byte[] bytes) {
            return new Ask(verb, path, bytes, headers).with("Content-Type", "application/json");
        }

        Ask with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Ask(verb, path, body, more);
        }

        Ask token(String token) {
            return with("Authorization", "Bearer " + token);
        }
    }

    /** What came back; the body is missing when it is no JSON. */
    record Answer(int status, String type, JsonNode body) {

        boolean isProblem() {
            return type.startsWith("application/problem+json")
                    && body.path("status").asInt() == status
                    && body.path("code").asText().matches("[a-z]+\\.[a-z0-9-]+")
                    && !body.path("detail").asText().isEmpty();
        }

        String code() {
            return body.path("code").asText();
        }

        @Override
        public String toString() {
            String text = body.toString();
            return status + " " + type + " " + text.substring(0, Math.min(text.length(), 300));
        }
    }

    Answer send(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + ask.path()))
                .timeout(ANSWERS_WITHIN)
                .method(ask.verb(), HttpRequest.BodyPublishers.ofByteArray(ask.body()));
        ask.headers().forEach(request::header);
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    json(answer.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(ask.verb() + " " + ask.path(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        try {
            JsonNode read = JSON.readTree(bytes);
            return read == null ? MissingNode.getInstance() : read;
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }

    /** Signs in with a password and answers the token. */
    String signIn(String login, String password) {
        Answer answer = send(Ask.of("POST", "/api/v1/sign-ins")
                .body("{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}"));
        if (answer.status() != 201) {
            throw new IllegalStateException(login + " cannot sign in: " + answer);
        }
        return answer.body().path("token").asText();
    }
}
