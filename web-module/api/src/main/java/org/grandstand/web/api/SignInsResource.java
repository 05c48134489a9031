package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.boundary.SignIns;

/** Sign-ins: a password becomes a token, and a token ends. */
@Path("sign-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Accounts")
public class SignInsResource {

    /** What is typed. */
    public record SignInBody(
            @NotNull @Size(min = 1, max = 120) String login,
            @NotNull @Size(min = 1, max = 128) String password) {

        @Override
        public String toString() {
            return "SignInBody[" + login + "]"; // a password never reaches a log
        }
    }

    /** The token and whom it stands for. */
    public record SignInAnswer(String token, Instant expiresAt, String kind, String name, Set<String> roles) {}

    @Inject
    SignIns signIns;

    @POST
    @Operation(summary = "Signs in; the token goes into the Authorization header of later calls")
    @APIResponseSchema(value = SignInAnswer.class, responseCode = "201", responseDescription = "The token")
    public Response signIn(@NotNull @Valid SignInBody body) {
        SignedIn signedIn = signIns.signIn(new SignInWish(body.login(), body.password()));
        SignIn signIn = signedIn.signIn();
        SignInAnswer answer = new SignInAnswer(
                signedIn.token(), signIn.expiresAt(), signIn.kind().name(), signIn.name(), signIn.roles());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }

    /** Ends the sign-in whose token was sent; without one there is nothing to end. */
    @DELETE
    @Path("current")
    @Operation(summary = "Signs out, at once on every node")
    @APIResponse(responseCode = "204", description = "The token is void")
    public void signOut(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (authorization != null && authorization.contains(" ")) {
            signIns.signOut(
                    authorization.substring(authorization.indexOf(' ') + 1).trim());
        }
    }
}
