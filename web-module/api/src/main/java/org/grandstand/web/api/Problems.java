package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;

/** Turns a refusal into its answer: the one place where kinds become statuses. */
@ApplicationScoped
public class Problems {

    static final MediaType PROBLEM = new MediaType("application", "problem+json", "utf-8");
    static final int UNPROCESSABLE = 422;
    private static final int RETRY_AFTER_SECONDS = 2;

    public Response answer(Rejected why, HttpHeaders headers) {
        return answer(status(why.kind()), why, headers);
    }

    public Response answer(int status, Rejected why, HttpHeaders headers) {
        Locale locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(status)
                .type(PROBLEM)
                .language(locale)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(Problem.of(status, why, locale));
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"grandstand\"");
        }
        if (passes(why)) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter(why));
        }
        return answer.build();
    }

    /** Whether the same request may do better a little later. */
    private static boolean passes(Rejected why) {
        return why.kind() == Rejected.Kind.BUSY || why.kind() == Rejected.Kind.UNAVAILABLE;
    }

    /** In how many seconds it is worth trying again. */
    static String retryAfter(Rejected why) {
        return String.valueOf(why.facts().getOrDefault("retryAfterSeconds", RETRY_AFTER_SECONDS));
    }

    /** For servlets, which stand outside of the resources. */
    static void write(HttpServletResponse response, int status, Rejected why, HttpServletRequest request)
            throws IOException {
        Locale locale = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(status);
        response.setContentType(PROBLEM.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (passes(why)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter(why));
        }
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(Problem.of(status, why, locale)));
    }

    private static int status(Rejected.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case STATE -> 409;
            case RULE -> UNPROCESSABLE;
            case BUSY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
