package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.grandstand.kernel.Rejected;

/** The business said no. */
@Provider
public class RejectedMapper implements ExceptionMapper<Rejected> {

    @Inject
    Problems problems;

    @Inject
    RoleRefusals roleRefusals;

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Rejected why) {
        if (why.kind() == Rejected.Kind.FORBIDDEN) {
            roleRefusals.note(why);
        }
        return problems.answer(why, headers);
    }
}
