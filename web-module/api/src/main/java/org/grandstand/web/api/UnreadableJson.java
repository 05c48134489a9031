package org.grandstand.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** Says what cannot be read in a JSON body, and where. */
final class UnreadableJson {

    private static final int PROBLEM_CHARACTERS = 160;

    private UnreadableJson() {}

    static Rejected refusal(byte[] body, IOException unreadable) {
        if (body.length == 0) {
            return Rejected.malformed("request.empty-body");
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return field(mapping);
        }
        return Rejected.malformed("request.malformed-json", place(unreadable, "problem", problem(unreadable)));
    }

    private static Rejected field(JsonMappingException mapping) {
        String field = path(mapping.getPath());
        FieldError error;
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            error = new FieldError(
                    field, "request.unknown-field", Rejected.facts("field", field, "allowed", allowed(unknown)));
        } else if (mapping instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            error = new FieldError(
                    field,
                    "request.wrong-type",
                    Rejected.facts(place(mapping, "field", field, "expected", expected(wrong))));
        } else {
            error = new FieldError(
                    field,
                    "request.not-acceptable-value",
                    Rejected.facts(place(mapping, "field", field, "problem", problem(mapping))));
        }
        return new Rejected(Rejected.Kind.MALFORMED, error.code(), error.facts(), List.of(error));
    }

    private static String allowed(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        if (type.isEnum()) {
            return java.util.Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
        if (wrong instanceof InvalidFormatException && java.time.temporal.Temporal.class.isAssignableFrom(type)) {
            return "ISO 8601";
        }
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(type.isPrimitive() ? type.getSimpleName() : "object");
    }

    private static final Map<Class<?>, String> NAMES = Map.of(
            CharSequence.class, "string",
            Number.class, "number",
            Boolean.class, "boolean",
            java.util.Collection.class, "array");

    private static String path(List<JsonMappingException.Reference> path) {
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return text.toString();
    }

    private static String problem(IOException unreadable) {
        String text = unreadable instanceof JsonProcessingException json ? json.getOriginalMessage() : "encoding";
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.substring(0, Math.min(oneLine.length(), PROBLEM_CHARACTERS));
    }

    private static Object[] place(IOException unreadable, Object... facts) {
        JsonLocation place = unreadable instanceof JsonProcessingException json ? json.getLocation() : null;
        Object[] all = java.util.Arrays.copyOf(facts, facts.length + 4);
        all[facts.length] = "line";
        all[facts.length + 1] = place == null ? 1 : place.getLineNr();
        all[facts.length + 2] = "column";
        all[facts.length + 3] = place == null ? 1 : place.getColumnNr();
        return all;
    }
}
