package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.sale.boundary.ETickets;

/**
 * The tickets of an order to print. A class of its own: a class at {@code orders/{number}} would take every path below it
 * away from {@link OrdersResource}.
 */
@Path("orders/{number}/tickets.pdf")
@RolesAllowed("customer")
@RequestScoped
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
public class TicketPaperResource {

    @Inject
    ETickets eTickets;

    @Context
    HttpHeaders headers;

    @GET
    @Produces("application/pdf")
    @Operation(summary = "The tickets of a paid order to print")
    @APIResponse(
            responseCode = "200",
            description = "A page a ticket",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response paper(@PathParam("number") String number) {
        byte[] pdf = eTickets.ownPaper(number, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return Response.ok(pdf)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tickets-" + number + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
