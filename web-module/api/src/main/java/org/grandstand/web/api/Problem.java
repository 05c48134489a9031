package org.grandstand.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grandstand.kernel.Refusals;
import org.grandstand.kernel.Rejected;

/**
 * A refusal as RFC 9457 writes it.
 *
 * @param type stable name of the code
 * @param title the status in words
 * @param status of HTTP
 * @param detail the rule, the fact and the way out, in the language asked for
 * @param code {@code component.what-is-wrong}
 * @param facts what the rule used; absent when there are none
 * @param errors what was wrong with which field; absent when nothing was
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Map<String, Object> facts,
        List<FieldProblem> errors) {

    /** One wrong field. */
    public record FieldProblem(String field, String code, String detail) {}

    static Problem of(int status, Rejected why, Locale locale) {
        List<FieldProblem> errors = why.errors().stream()
                .map(error -> new FieldProblem(
                        error.field(), error.code(), Refusals.text(error.code(), error.facts(), locale)))
                .toList();
        return new Problem(
                "urn:grandstand:problem:" + why.code(),
                title(status),
                status,
                Refusals.text(why, locale),
                why.code(),
                why.facts(),
                errors);
    }

    private static String title(int status) {
        var known = jakarta.ws.rs.core.Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }
}
