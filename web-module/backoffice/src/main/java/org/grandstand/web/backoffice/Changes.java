package org.grandstand.web.backoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.kernel.control.Json;

/** What became different between two states that the trail keeps. */
public final class Changes {

    static final int LINES_AT_MOST = 12;
    static final int VALUE_CHARACTERS = 80;

    /** Of what two long values have in common, this much is shown before their difference. */
    private static final int COMMON_CHARACTERS = 20;

    private static final String MORE = "…";
    private static final String NOTHING = "—";

    private Changes() {}

    /**
     * Compares field by field; of lists, place by place.
     *
     * @param before state in JSON; null when there was none
     * @param after likewise. Without any field of the state before it tells of the act (a reason, a file): then all of it is shown
     * @return the fields that changed, in their order, at most {@value #LINES_AT_MOST} and a last line that says there are more
     */
    public static List<Change> between(String before, String after) {
        Map<String, JsonNode> old = fields(before);
        Map<String, JsonNode> now = fields(after);
        boolean comparable = now.isEmpty() || !Collections.disjoint(old.keySet(), now.keySet());
        List<Change> changes = comparable && !old.isEmpty() ? differences(old, now) : all(now);
        return changes.size() <= LINES_AT_MOST ? changes : cut(changes);
    }

    private static List<Change> differences(Map<String, JsonNode> old, Map<String, JsonNode> now) {
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !value(old.get(name)).equals(value(now.get(name))))
                .map(name -> difference(name, value(old.get(name)), value(now.get(name))))
                .toList();
    }

    private static List<Change> all(Map<String, JsonNode> state) {
        return state.entrySet().stream()
                .map(field -> new Change(field.getKey(), null, shortened(value(field.getValue()))))
                .toList();
    }

    private static List<Change> cut(List<Change> changes) {
        List<Change> first = new ArrayList<>(changes.subList(0, LINES_AT_MOST));
        first.add(new Change("", null, MORE));
        return first;
    }

    /** Long values that begin alike are shown from where they differ. */
    private static Change difference(String field, String before, String after) {
        int common = 0;
        while (common < Math.min(before.length(), after.length()) && before.charAt(common) == after.charAt(common)) {
            common++;
        }
        int from = Math.max(before.length(), after.length()) <= VALUE_CHARACTERS ? 0 : common - COMMON_CHARACTERS;
        return new Change(field, shortened(tail(before, from)), shortened(tail(after, from)));
    }

    private static String tail(String value, int from) {
        return from <= 0 ? value : MORE + value.substring(from);
    }

    /** A value or sentence short enough for a line. */
    static String shortened(String value) {
        return value.length() <= VALUE_CHARACTERS ? value : value.substring(0, VALUE_CHARACTERS) + MORE;
    }

    private static String value(JsonNode node) {
        if (node == null || node.isNull()) {
            return NOTHING;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    /** Fields by name, places of a list by number; a single value under no name. */
    private static Map<String, JsonNode> fields(String state) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (state == null || state.isBlank()) {
            return fields;
        }
        JsonNode node = read(state);
        if (node.isObject()) {
            node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(item -> fields.put(String.valueOf(fields.size() + 1), item));
        } else {
            fields.put("", node);
        }
        return fields;
    }

    /** What is no JSON stands for itself. */
    private static JsonNode read(String state) {
        try {
            return Json.mapper().readTree(state);
        } catch (JsonProcessingException malformed) {
            return TextNode.valueOf(state);
        }
    }
}
