package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.inventory.TicketKey;
import org.grandstand.inventory.boundary.Tickets;

/** Public keys with which anybody can check a ticket's QR code without us (I8.1). */
@Path("ticket-keys")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Gates")
public class TicketKeysResource {

    @Inject
    Tickets tickets;

    /** All keys that valid tickets may be signed with. */
    public record Keys(List<TicketKey> items) {}

    @GET
    @Operation(summary = "Public keys for checking a ticket's QR code without the platform")
    @APIResponseSchema(value = Keys.class, responseCode = "200", responseDescription = "The answer")
    public Response keys(@Context Request request) {
        return Representation.of(new Keys(tickets.keys())).answer(request);
    }
}
