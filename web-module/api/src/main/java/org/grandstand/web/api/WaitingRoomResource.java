package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.waitingroom.PlaceView;
import org.grandstand.waitingroom.boundary.RoomDraws;
import org.grandstand.waitingroom.boundary.WaitingRoom;

/** The waiting room of a session's sale: anybody may look at it and check its draw, customers have their places in it. */
@Path("sessions/{number}/waiting-room")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@ApplicationScoped
@Tag(name = "Waiting rooms")
public class WaitingRoomResource {

    private static final int LIST_BUFFER_BYTES = 64 * 1024;

    @Inject
    WaitingRoom rooms;

    @Inject
    RoomDraws draws;

    @GET
    @Operation(summary = "The room: when it opens, how many wait, and after the draw all that it can be checked by")
    @APIResponseSchema(value = RoomAnswer.class, responseCode = "200", responseDescription = "The room")
    public Response look(@PathParam("number") String number, @Context Request request) {
        CacheControl forASecond = new CacheControl();
        forASecond.setMaxAge(1);
        return Representation.of(RoomAnswer.of(rooms.look(number))).answer(request, forASecond);
    }

    @GET
    @Path("list")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary =
                    "The frozen list of the draw: public place ids, sorted, one a line; its SHA-256 is the list's digest")
    @APIResponse(
            responseCode = "200",
            description = "The list, as long as it is",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response list(@PathParam("number") String number) {
        Stream<String> lines = draws.list(number);
        StreamingOutput body = out -> write(lines, out);
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    private static void write(Stream<String> lines, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, LIST_BUFFER_BYTES);
        for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
            buffered.write(rest.next().getBytes(StandardCharsets.US_ASCII));
        }
        buffered.flush();
    }

    @POST
    @Path("places")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("customer")
    @SecurityRequirement(name = "token")
    @Operation(
            summary =
                    "Takes the caller's place: one a verified person, however often asked; after a missed turn at the end")
    @APIResponseSchema(value = PlaceView.class, responseCode = "200", responseDescription = "The caller's place")
    public CompletionStage<Response> join(@PathParam("number") String number) {
        return rooms.join(number)
                .thenApply(place -> Response.ok(Representation.of(place).bytes(), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }

    @GET
    @Path("places/current")
    @RolesAllowed("customer")
    @SecurityRequirement(name = "token")
    @Operation(summary = "The caller's place, who is ahead, and when the turn is likely to come")
    @APIResponseSchema(value = PlaceView.class, responseCode = "200", responseDescription = "The caller's place")
    public Response current(@PathParam("number") String number, @Context Request request) {
        return Representation.of(rooms.own(number)).answer(request);
    }

    @GET
    @Path("places/{place}")
    @RolesAllowed("customer")
    @SecurityRequirement(name = "token")
    @Operation(
            summary =
                    "The same by the place's public id; a place of somebody else is refused and the attempt is on record")
    @APIResponseSchema(value = PlaceView.class, responseCode = "200", responseDescription = "The caller's place")
    public Response named(
            @PathParam("number") String number, @PathParam("place") String place, @Context Request request) {
        return Representation.of(rooms.own(number, place)).answer(request);
    }
}
