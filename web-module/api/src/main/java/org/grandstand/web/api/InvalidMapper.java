package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/** A body that can be read but has wrong fields (Jakarta Validation): every one is named. */
@Provider
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

    private static final int ERRORS = 50;

    @Inject
    Problems problems;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException invalid) {
        List<FieldError> errors = invalid.getConstraintViolations().stream()
                .map(InvalidMapper::error)
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .limit(ERRORS)
                .toList();
        return problems.answer(Rejected.fields(Rejected.Kind.MALFORMED, "request.invalid", errors), headers);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String field = field(violation.getPropertyPath());
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(field, "request.field-missing", Map.of());
            case "Size" ->
                new FieldError(
                        field,
                        "request.field-size",
                        Rejected.facts("min", attributes.get("min"), "max", attributes.get("max")));
            case "Min", "Max", "DecimalMin", "DecimalMax" ->
                new FieldError(field, "request.field-range", Rejected.facts("limit", attributes.get("value")));
            case "Positive", "PositiveOrZero" ->
                new FieldError(
                        field,
                        "request.field-range",
                        Rejected.facts("limit", name.equals("Positive") ? "> 0" : ">= 0"));
            case "Pattern" ->
                new FieldError(field, "request.field-pattern", Rejected.facts("regexp", attributes.get("regexp")));
            default -> new FieldError(field, "request.field-wrong", Map.of());
        };
    }

    /** The path inside the body: without the names of the method and its parameter. */
    private static String field(Path path) {
        String inner = StreamSupport.stream(path.spliterator(), false)
                .skip(2)
                .map(Path.Node::toString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("."));
        return inner.isEmpty() ? "body" : inner;
    }
}
