package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.operations.boundary.Nodes;
import org.grandstand.operations.boundary.Nodes.Readiness;

/**
 * For whoever stands in front: whether the API answers at all, and whether this node wants requests. The server's own
 * health, database and queues included, is on the management port.
 */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Operations")
public class HealthResource {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Inject
    Nodes nodes;

    /** The state in a word. */
    public record Health(String status) {}

    @GET
    @Operation(summary = "Says that the API answers")
    public Health health() {
        return new Health("UP");
    }

    /**
     * 200 while a balancer may send requests here, 503 while the node starts, drains, or is cut off from the database. The
     * {@link CallGate} gives this answer itself, so that it never waits behind other requests.
     */
    @GET
    @Path("ready")
    @Operation(summary = "Says whether this node wants requests")
    @APIResponseSchema(value = Health.class, responseCode = "200", responseDescription = "Send requests here")
    public Response ready() {
        Readiness readiness = nodes.readiness();
        return Response.status(status(readiness))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Health(readiness.name()))
                .build();
    }

    static int status(Readiness readiness) {
        return readiness == Readiness.READY ? Response.Status.OK.getStatusCode() : SERVICE_UNAVAILABLE;
    }
}
