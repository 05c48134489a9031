package org.grandstand.web.api;

import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.inventory.AvailabilityView;

/** What can still be bought in a session: one bit a seat, or what changed; asked for or listened to. */
@Path("sessions/{number}/availability")
@PermitAll
@RequestScoped
@Tag(name = "Programme")
public class AvailabilityResource {

    /** Anybody may keep it, and asks each time whether it still holds. */
    private static final String ASK_AGAIN = "public, no-cache";

    @Inject
    AvailabilityEditions editions;

    @Inject
    AvailabilityStreams streams;

    @Context
    HttpHeaders headers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What can still be bought: one bit a seat, or what changed since a version")
    @APIResponseSchema(
            value = AvailabilityView.class,
            responseCode = "200",
            responseDescription = "All of it, or the change")
    public Response get(
            @PathParam("number") String number, @QueryParam("since") String since, @Context Request request) {
        return editions.of(number).since(since).answer().answer(request, headers, ASK_AGAIN);
    }

    /**
     * RESTEasy only suspends the request: the events are written past it, without a thread for each listener.
     *
     * @param since a version the listener has; after a break the browser names the last event's id itself
     */
    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Listens to what can still be bought",
            description =
                    "First all of it, or what changed since the version that Last-Event-ID or since names; then what"
                            + " changes, at most four times a second. Each event `availability` has the version as id and a body as"
                            + " the plain call answers it; `end` says that the sale is over. When a node has all the listeners it"
                            + " takes, it answers 429: ask now and then instead.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public void listen(
            @PathParam("number") String number,
            @QueryParam("since") String since,
            @HeaderParam("Last-Event-ID") String lastEvent,
            @Suspended AsyncResponse suspended,
            @Context HttpServletRequest request)
            throws IOException {
        streams.admit(number);
        suspended.setTimeout(0, TimeUnit.SECONDS);
        request.getInputStream().close(); // a body that nobody wants is read where waiting is allowed
        AsyncContext context = request.getAsyncContext();
        context.setTimeout(0);
        boolean gzip = CachedAnswer.accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        HttpServletResponse response = begun((HttpServletResponse) context.getResponse(), gzip);
        streams.open(
                number,
                lastEvent == null ? since : lastEvent,
                new StreamTarget(context, response.getOutputStream(), connectionThread()),
                new StreamCoding(gzip));
    }

    private static Executor connectionThread() {
        return ServletRequestContext.requireCurrent().getExchange().getIoThread();
    }

    private static HttpServletResponse begun(HttpServletResponse response, boolean gzip) {
        response.setContentType(MediaType.SERVER_SENT_EVENTS);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader("X-Accel-Buffering", "no"); // proxies pass every event on at once
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response;
    }
}
