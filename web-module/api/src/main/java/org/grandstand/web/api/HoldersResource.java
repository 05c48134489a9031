package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.account.HolderForm;
import org.grandstand.account.HolderView;
import org.grandstand.account.boundary.Holders;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;

/** The people a customer may buy for. */
@Path("holders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@RequestScoped
@Tag(name = "Holders")
@SecurityRequirement(name = "token")
public class HoldersResource {

    /** A holder as entered. */
    public record HolderBody(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull DocumentType documentType,
            @NotNull @Size(min = 1, max = 40) String documentNumber,
            @Size(max = 40) String phone) {

        HolderForm form() {
            return new HolderForm(new PersonClaim(name, documentType, documentNumber), phone);
        }

        @Override
        public String toString() {
            return "HolderBody[" + documentType + "]"; // personal data never reaches a log
        }
    }

    /** A holder as shown: masked. */
    public record HolderAnswer(
            String id,
            String name,
            String documentType,
            String documentNumber,
            String relation,
            String verification,
            String reason,
            String phone) {

        static HolderAnswer of(HolderView holder) {
            return new HolderAnswer(
                    Ids.text(holder.id()),
                    holder.nameMasked(),
                    holder.documentType().name(),
                    holder.documentMasked(),
                    holder.relation().name(),
                    holder.verification().name(),
                    holder.reason(),
                    holder.phoneMasked());
        }
    }

    /** All of them; there are never many. */
    public record HolderList(List<HolderAnswer> items) {}

    @Inject
    Holders holders;

    @GET
    @Operation(summary = "The people the caller may buy for, masked")
    @APIResponseSchema(value = HolderList.class, responseCode = "200", responseDescription = "All of them")
    public Response list(@Context Request request) {
        HolderList list =
                new HolderList(holders.list().stream().map(HolderAnswer::of).toList());
        return Representation.of(list).answer(request);
    }

    @POST
    @AnsweredOnce
    @Operation(summary = "Adds a person; a mainland resident ID is verified at once, other documents wait for approval")
    @Parameter(ref = "IdempotencyKey")
    @APIResponseSchema(value = HolderAnswer.class, responseCode = "201", responseDescription = "The holder, masked")
    public Response add(@NotNull @Valid HolderBody body, @Context UriInfo here) {
        HolderAnswer added = HolderAnswer.of(holders.add(body.form()));
        return Response.created(here.getAbsolutePathBuilder().path(added.id()).build())
                .entity(added)
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Puts another person in the place of a holder")
    public HolderAnswer replace(@PathParam("id") String id, @NotNull @Valid HolderBody body) {
        return HolderAnswer.of(holders.replace(parsed(id), body.form()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes a holder; orders already made keep him")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") String id) {
        holders.remove(parsed(id));
    }

    private static long parsed(String id) {
        return Ids.parse(id).orElseThrow(() -> Rejected.missing("account.no-such-holder", "holder", id));
    }
}
