package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.grandstand.kernel.Rejected;

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
        if (why.kind() == Rejected.Kind.BUSY || why.kind() == Rejected.Kind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, why.facts().getOrDefault("retryAfterSeconds", RETRY_AFTER_SECONDS));
        }
        return answer.build();
    }

    private static int status(Rejected.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case STATE -> 409;
            case RULE -> UNPROCESSABLE;
            case BUSY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
