package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.account.Registered;
import org.grandstand.account.Registration;
import org.grandstand.account.Source;
import org.grandstand.account.boundary.Registrations;
import org.grandstand.kernel.Ids;

/** New customers. Without a key a repeat is refused field by field: the contact is taken. */
@Path("registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Accounts")
public class RegistrationsResource {

    /** Phone or e-mail, a password or what was derived from it, and who it is. */
    public record RegistrationBody(
            @Size(max = 40) String phone,
            @Size(max = 200) String email,
            @Size(min = 1, max = 128) String password,
            @Valid VerifierBody verifier,
            @NotNull @Valid ClaimBody person,
            @NotNull Source source) {

        @Override
        public String toString() {
            return "RegistrationBody[" + source + "]"; // personal data never reaches a log
        }
    }

    /** The customer's id and how far the verification is. */
    public record RegistrationAnswer(String customer, String verification) {}

    @Inject
    Registrations registrations;

    @POST
    @AnsweredOnce
    @Operation(summary = "Registers a customer, who has to be a verifiable person")
    @Parameter(ref = "IdempotencyKey")
    @APIResponseSchema(value = RegistrationAnswer.class, responseCode = "201", responseDescription = "The customer")
    public Response register(@NotNull @Valid RegistrationBody body) {
        Registered registered = registrations.register(new Registration(
                body.phone(),
                body.email(),
                VerifierBody.chosen(body.password(), body.verifier()),
                body.person().claim(),
                body.source()));
        RegistrationAnswer answer = new RegistrationAnswer(
                Ids.text(registered.customerId()), registered.verification().name());
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }
}
