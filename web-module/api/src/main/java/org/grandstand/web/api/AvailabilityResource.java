package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.boundary.Programme;

/** What can still be bought in a session: one bit a seat, or what changed. */
@Path("sessions/{number}/availability")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Programme")
public class AvailabilityResource {

    @Inject
    Programme programme;

    @Inject
    Availability availability;

    @GET
    @Operation(summary = "What can still be bought: one bit a seat, or what changed since a version")
    @APIResponseSchema(
            value = AvailabilityView.class,
            responseCode = "200",
            responseDescription = "All of it, or the change")
    public Response get(
            @PathParam("number") String number, @QueryParam("since") String since, @Context Request request) {
        AvailabilityView view = availability
                .of(programme.byNumber(number).id(), since)
                .orElseThrow(() -> Rejected.state("inventory.not-seated", "session", number));
        return Representation.of(view).answer(request);
    }
}
