package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.account.CustomerPasswordChange;
import org.grandstand.account.boundary.CustomerPassword;
import org.grandstand.kernel.Rejected;
import org.grandstand.web.api.SignInsResource.ProofBody;
import org.grandstand.web.api.SignInsResource.SignInAnswer;

/** A customer's own password. */
@Path("password")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@RequestScoped
@Tag(name = "Accounts")
@SecurityRequirement(name = "token")
public class PasswordResource {

    /** The current password, typed or proven, and the new one, typed or derived. */
    public record PasswordBody(
            @Size(min = 1, max = 128) String current,
            @Valid ProofBody proof,
            @Size(min = 1, max = 128) String password,
            @Valid VerifierBody verifier) {

        CustomerPasswordChange change() {
            if (current == null && proof == null && password == null && verifier == null) {
                throw Rejected.malformed("request.empty-body");
            }
            return new CustomerPasswordChange(
                    current, proof == null ? null : proof.given(), VerifierBody.chosen(password, verifier));
        }

        @Override
        public String toString() {
            return "PasswordBody[]"; // a password never reaches a log
        }
    }

    @Inject
    CustomerPassword own;

    @PUT
    @Operation(summary = "Changes the caller's password; every sign-in so far ends, and the answer has a new one")
    @APIResponseSchema(value = SignInAnswer.class, responseCode = "200", responseDescription = "The new token")
    public Response change(@NotNull @Valid PasswordBody body) {
        return Response.ok(SignInAnswer.of(own.change(body.change())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
