package org.grandstand.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it came over the wire.
 *
 * @param target path with the query exactly as sent: the part of a request that third parties sign
 * @param headers names in lower case
 * @param body the bytes as sent, unparsed, because signatures cover them
 * @param variables values of the path template's placeholders, decoded
 */
public record Request(
        String method, String target, Map<String, List<String>> headers, byte[] body, Map<String, String> variables) {

    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst().map(String::trim);
    }

    public String variable(String name) {
        return variables.get(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> query(String name) {
        int mark = target.indexOf('?');
        return Optional.ofNullable(
                mark < 0 ? null : form(target.substring(mark + 1)).get(name));
    }

    /** The body read as {@code application/x-www-form-urlencoded}. */
    public Map<String, String> form() {
        return form(text());
    }

    /** Whether the body claims to be JSON. */
    public boolean isJson() {
        return header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/json"))
                .orElse(false);
    }

    Request withVariables(Map<String, String> found) {
        return new Request(method, target, headers, body, found);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) values.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
