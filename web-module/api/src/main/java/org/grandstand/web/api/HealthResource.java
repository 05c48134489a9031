package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says that the API answers. The server's own health, database and queues included, is on the management port. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Operations")
public class HealthResource {

    /** The state in a word. */
    public record Health(String status) {}

    @GET
    @Operation(summary = "Says that the API answers")
    public Health health() {
        return new Health("UP");
    }
}
