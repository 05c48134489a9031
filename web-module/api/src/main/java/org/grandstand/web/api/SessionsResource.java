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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.kernel.Rejected;

/** Browsing sessions: lists, details, seat maps. Needs no sign-in. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Programme")
public class SessionsResource {

    /** Caches in between may answer for a second, which is how old our own answers may be. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "public, no-cache";

    /** A page of sessions. */
    public record SessionList(List<SessionCard> items, String next) {}

    @Inject
    Catalogue catalogue;

    @Inject
    SeatMapCache maps;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(summary = "Sessions, in the order of their time")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words of the name, the sport or the venue; a wrong letter is forgiven")
    @Parameter(name = "sport", in = ParameterIn.QUERY, description = "code of the sport")
    @Parameter(name = "venue", in = ParameterIn.QUERY, description = "code of the venue")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day, yyyy-mm-dd, at the venue")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day, yyyy-mm-dd, at the venue")
    @Parameter(name = "saleState", in = ParameterIn.QUERY, schema = @Schema(implementation = SaleState.class))
    @APIResponseSchema(value = SessionList.class, responseCode = "200", responseDescription = "A page of sessions")
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
    @Operation(summary = "A session with its prices and the rules of its sale")
    @APIResponseSchema(value = SessionDetail.class, responseCode = "200", responseDescription = "The session")
    public Response detail(@PathParam("number") String number) {
        return entry(number).detail().answer(request, headers, FOR_A_SECOND);
    }

    /** @param version from the session's detail; with it the answer may be kept for ever, without it must be asked again */
    @GET
    @Path("{number}/seating")
    @Operation(summary = "The seat map: zones, rows and seats; under its version it never changes")
    @APIResponse(
            responseCode = "200",
            description = "The seat map",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SeatMap")))
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
