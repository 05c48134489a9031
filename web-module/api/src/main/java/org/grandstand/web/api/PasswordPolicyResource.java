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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.account.CustomerPasswordRules;
import org.grandstand.account.PasswordPolicy;
import org.grandstand.account.boundary.PasswordPolicyDesk;

/** What customers' passwords must hold to: a device that derives one checks it itself, since nobody else sees it. */
@Path("password-policy")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Accounts")
public class PasswordPolicyResource {

    /** The rules, and with how many iterations a verifier is derived. */
    public record PolicyAnswer(int leastCharacters, int mostCharacters, int leastClasses, int iterations) {

        static PolicyAnswer of(CustomerPasswordRules rules) {
            PasswordPolicy policy = rules.policy();
            return new PolicyAnswer(
                    policy.leastCharacters(),
                    PasswordPolicy.MOST_CHARACTERS,
                    policy.leastClasses(),
                    rules.iterations());
        }
    }

    @Inject
    PasswordPolicyDesk desk;

    @GET
    @Operation(summary = "What a customer's password must hold to, and how a device derives a verifier of it")
    @APIResponseSchema(value = PolicyAnswer.class, responseCode = "200", responseDescription = "The rules")
    public Response get(@Context Request request) {
        return Representation.of(PolicyAnswer.of(desk.ofCustomers())).answer(request);
    }
}
