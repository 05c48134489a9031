package org.grandstand.simulator.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who answers a method and a path template such as {@code /v3/refund/domestic/refunds/{out_refund_no}}. */
public final class Routes {

    private record Route(String method, List<String> segments, Answering answering) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes on(String method, String template, Answering answering) {
        routes.add(new Route(method, segments(template), answering));
        return this;
    }

    /** Empty when no template fits. */
    public Optional<Reply> answer(Request request) {
        List<String> segments = segments(request.path());
        for (Route route : routes) {
            if (!route.method().equals(request.method())) continue;
            Optional<Map<String, String>> variables = match(route.segments(), segments);
            if (variables.isPresent())
                return Optional.of(route.answering().answer(request.withVariables(variables.get())));
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> match(List<String> template, List<String> path) {
        if (template.size() != path.size()) return Optional.empty();
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) variables.put(expected.substring(1, expected.length() - 1), path.get(i));
            else if (!expected.equals(path.get(i))) return Optional.empty();
        }
        return Optional.of(variables);
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) segments.add(decode(segment));
        return segments;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return segment;
        }
    }
}
