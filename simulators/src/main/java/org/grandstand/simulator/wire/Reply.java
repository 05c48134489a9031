package org.grandstand.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the server answers.
 *
 * @param delay how long the answer is held back; the thread is not
 * @param withheld after it the connection is cut instead of answered, as a provider that hangs does
 */
public record Reply(int status, Map<String, String> headers, byte[] body, Duration delay, boolean withheld) {

    public static Reply json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", Json.bytes(body));
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Duration.ZERO, false);
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0], Duration.ZERO, false);
    }

    /** The caller hears nothing for so long, then loses the connection. */
    public static Reply silence(Duration delay) {
        return new Reply(0, Map.of(), new byte[0], delay, true);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, delay, withheld);
    }

    public Reply after(Duration more) {
        return new Reply(status, headers, body, delay.plus(more), withheld);
    }
}
