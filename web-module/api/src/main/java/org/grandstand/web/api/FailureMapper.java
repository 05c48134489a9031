package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.grandstand.kernel.Rejected;

/** Anything nobody else maps. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Inject
    Problems problems;

    @Inject
    Incidents incidents;

    @Inject
    RoleRefusals roleRefusals;

    @Context
    HttpHeaders headers;

    @Context
    SecurityContext security;

    @Override
    public Response toResponse(Throwable failure) {
        if (!Incidents.isAccess(failure)) {
            return incidents.answer(failure, headers);
        }
        roleRefusals.note(Incidents.access(failure));
        return security.getUserPrincipal() == null
                ? problems.answer(401, Rejected.forbidden("request.sign-in-needed"), headers)
                : problems.answer(Rejected.forbidden("request.not-permitted"), headers);
    }
}
