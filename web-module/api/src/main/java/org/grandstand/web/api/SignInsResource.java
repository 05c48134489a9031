package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.grandstand.account.Challenge;
import org.grandstand.account.ChallengeWish;
import org.grandstand.account.Proof;
import org.grandstand.account.ProvenSignIn;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.boundary.SignIns;

/** Sign-ins: a password becomes a token, and a token ends. */
@Path("sign-ins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@ApplicationScoped
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
    public record SignInAnswer(String token, Instant expiresAt, String kind, String name, Set<String> roles) {

        static SignInAnswer of(SignedIn signedIn) {
            SignIn signIn = signedIn.signIn();
            return new SignInAnswer(
                    signedIn.token(), signIn.expiresAt(), signIn.kind().name(), signIn.name(), signIn.roles());
        }
    }

    /** Who wants to prove a password, and the client's own nonce. */
    public record ChallengeBody(
            @NotNull @Size(min = 1, max = 120) String login,

            @NotNull @Pattern(regexp = "[!-+\\x2D-~]{16,64}")
            String clientNonce) {

        @Override
        public String toString() {
            return "ChallengeBody[]"; // personal data never reaches a log
        }
    }

    /** What the client derives with: {@code s}, {@code i} and {@code r} of RFC 5802. */
    public record ChallengeAnswer(String nonce, String salt, int iterations, Instant expiresAt) {}

    /** The answer to a challenge: ClientProof of RFC 5802 in base64. */
    public record ProofBody(
            @NotNull @Size(min = 1, max = 120) String login,

            @NotNull @Pattern(regexp = "[!-+\\x2D-~]{64,112}")
            String nonce,

            @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{43}=") String proof) {

        Proof given() {
            return new Proof(login, nonce, proof);
        }

        @Override
        public String toString() {
            return "ProofBody[]"; // neither personal data nor a proof reaches a log
        }
    }

    /** A sign-in, and ServerSignature of RFC 5802, by which the client knows us. */
    public record ProofAnswer(
            String token, Instant expiresAt, String kind, String name, Set<String> roles, String serverSignature) {

        static ProofAnswer of(ProvenSignIn proven) {
            SignInAnswer in = SignInAnswer.of(proven.signedIn());
            return new ProofAnswer(in.token(), in.expiresAt(), in.kind(), in.name(), in.roles(), proven.signature());
        }
    }

    @Inject
    SignIns signIns;

    @POST
    @Operation(summary = "Signs in; the token goes into the Authorization header of later calls")
    @APIResponseSchema(value = SignInAnswer.class, responseCode = "201", responseDescription = "The token")
    public Response signIn(@NotNull @Valid SignInBody body) {
        SignedIn signedIn = signIns.signIn(new SignInWish(body.login(), body.password()));
        return secret(Response.Status.CREATED, SignInAnswer.of(signedIn));
    }

    @POST
    @Path("challenge")
    @Operation(summary = "Begins a customer's sign-in by SCRAM-SHA-256; the same for logins that nobody has")
    @APIResponseSchema(
            value = ChallengeAnswer.class,
            responseCode = "200",
            responseDescription = "What to prove the password with, within a minute and once")
    public Response challenge(@NotNull @Valid ChallengeBody body) {
        Challenge challenge = signIns.challenge(new ChallengeWish(body.login(), body.clientNonce()));
        ChallengeAnswer answer =
                new ChallengeAnswer(challenge.nonce(), challenge.salt(), challenge.iterations(), challenge.expiresAt());
        return secret(Response.Status.OK, answer);
    }

    @POST
    @Path("proof")
    @Operation(summary = "Signs a customer in by the proof of the password that a challenge asked for")
    @APIResponseSchema(
            value = ProofAnswer.class,
            responseCode = "201",
            responseDescription = "The token, and the server's own proof")
    public Response prove(@NotNull @Valid ProofBody body) {
        ProvenSignIn proven = signIns.prove(body.given());
        return secret(Response.Status.CREATED, ProofAnswer.of(proven));
    }

    private static Response secret(Response.Status status, Object answer) {
        return Response.status(status)
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
