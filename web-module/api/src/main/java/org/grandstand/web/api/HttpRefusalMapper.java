package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.grandstand.kernel.Rejected;

/** What the JAX-RS runtime itself refuses: unknown addresses, methods, types, and roles on resources. */
@Provider
public class HttpRefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    Problems problems;

    @Inject
    Incidents incidents;

    @Inject
    RoleRefusals roleRefusals;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @Context
    Request request;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        if (refusal.getCause() instanceof Rejected why) {
            return problems.answer(why, headers);
        }
        if (status >= 500) {
            return incidents.answer(refusal, headers);
        }
        if (status == 403) {
            roleRefusals.note(refusal);
        }
        boolean stranger = status == 403 && security.getUserPrincipal() == null;
        return problems.answer(stranger ? 401 : status, refusal(stranger ? 401 : status, refusal), headers);
    }

    private Rejected refusal(int status, WebApplicationException refusal) {
        return switch (status) {
            case 401 -> Rejected.forbidden("request.sign-in-needed");
            case 403 -> Rejected.forbidden("request.not-permitted");
            case 404 -> Rejected.missing("request.not-found", "path", path());
            case 405 ->
                Rejected.state(
                        "request.method-not-allowed",
                        "method",
                        request.getMethod(),
                        "path",
                        path(),
                        "allowed",
                        String.join(", ", refusal.getResponse().getAllowedMethods()));
            case 406 -> Rejected.malformed("request.not-acceptable");
            case 413 -> Rejected.malformed("request.too-large", "limit", JsonBodies.LIMIT_BYTES);
            case 415 -> Rejected.malformed("request.unsupported-type");
            default -> Rejected.malformed("request.unreadable");
        };
    }

    private String path() {
        return "/" + address.getPath().replaceFirst("^/", "");
    }
}
