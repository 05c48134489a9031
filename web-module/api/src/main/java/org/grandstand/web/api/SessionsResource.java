package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.grandstand.kernel.Rejected;

/** Browsing sessions: lists, details, seat maps. Needs no sign-in. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
public class SessionsResource {

    /** Caches in between may answer for a second, which is how old our own answers may be. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    @Inject
    Catalogue catalogue;

    @Inject
    SeatMapCache maps;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    public Response list(@Context UriInfo address, @BeanParam Paging paging) {
        SessionQuery query = SessionQuery.of(address.getQueryParameters());
        String key = String.valueOf(address.getRequestUri().getRawQuery());
        return catalogue
                .now()
                .list(key, query, paging.limit(), paging.after().orElse(null))
                .answer(request, headers, FOR_A_SECOND);
    }

    @GET
    @Path("{number}")
    public Response detail(@PathParam("number") String number) {
        return entry(number).detail().answer(request, headers, FOR_A_SECOND);
    }

    /** @param version from the session's detail; with it the answer may be kept for ever, without it must be asked again */
    @GET
    @Path("{number}/seating")
    public Response seating(@PathParam("number") String number, @QueryParam("v") String version) {
        SessionEntry entry = entry(number);
        if (entry.seatingVersion() == null) {
            throw Rejected.state("inventory.not-seated", "session", number);
        }
        boolean current = entry.seatingVersion().equals(version);
        return maps.of(number, entry.seatingVersion()).answer(request, headers, current ? FOR_EVER : ASK_AGAIN);
    }

    private SessionEntry entry(String number) {
        return catalogue
                .now()
                .find(number)
                .orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", number));
    }
}
