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
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.boundary.Programme;

/** What can still be bought in a session: one bit a seat, or what changed. */
@Path("sessions/{number}/availability")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
public class AvailabilityResource {

    @Inject
    Programme programme;

    @Inject
    Availability availability;

    @GET
    public Response get(
            @PathParam("number") String number, @QueryParam("since") String since, @Context Request request) {
        AvailabilityView view = availability
                .of(programme.byNumber(number).id(), since)
                .orElseThrow(() -> Rejected.state("inventory.not-seated", "session", number));
        return Representation.of(view).answer(request);
    }
}
