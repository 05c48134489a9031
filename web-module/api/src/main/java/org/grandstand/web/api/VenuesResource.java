package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.kernel.Named;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;

/** The venues, and their plans for staff. */
@Path("venues")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Programme")
public class VenuesResource {

    private static final int KEPT_SECONDS = 60;

    @Inject
    Venues venues;

    /** A venue as the public sees it; capacity in seats. */
    public record VenueItem(String code, Named name, String address, int capacity, String zone) {}

    /** All venues by code. */
    public record VenueItems(List<VenueItem> items) {}

    @GET
    @PermitAll
    @Operation(summary = "All venues")
    @APIResponseSchema(value = VenueItems.class, responseCode = "200", responseDescription = "The answer")
    public Response list(@Context Request request) {
        List<VenueItem> items = venues.all().stream()
                .map(venue ->
                        new VenueItem(venue.code(), venue.name(), venue.address(), venue.seatTotal(), venue.zone()))
                .toList();
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEPT_SECONDS);
        return Representation.of(new VenueItems(items)).answer(request, cache);
    }

    /** The venue's plan in the format of a session's seating; seats have no price levels here. */
    @GET
    @Path("{code}/seating")
    @RolesAllowed({"ticket-operations", "gate-administrator", "customer-service", "business-manager"})
    @Operation(summary = "A venue's plan, for staff")
    @SecurityRequirement(name = "token")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "SeatMap")))
    public Response seating(@PathParam("code") String code, @Context Request request) {
        VenueView venue = venues.byCode(code);
        EntityTag tag = new EntityTag(venue.code() + "-" + venue.planVersion());
        byte[] drawing = venues.drawing(venue.id()).getBytes(StandardCharsets.UTF_8);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoCache(true);
        return new Representation(drawing, tag).answer(request, cache);
    }
}
