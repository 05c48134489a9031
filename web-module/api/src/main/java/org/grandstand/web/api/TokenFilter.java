package org.grandstand.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.kernel.Rejected;

/** Says so when a token came that is no longer good, and when staff have to change their password first. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class TokenFilter implements ContainerRequestFilter {

    @Inject
    Problems problems;

    @Context
    HttpServletRequest request;

    @Context
    HttpHeaders headers;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(SignInAttributes.BAD_TOKEN) != null) {
            context.abortWith(problems.answer(401, Rejected.forbidden("request.sign-in-expired"), headers));
        } else if (request.getAttribute(SignInAttributes.SIGN_IN) instanceof SignIn signIn
                && signIn.mustChangePassword()) {
            context.abortWith(problems.answer(Rejected.forbidden("account.password-must-change"), headers));
        }
    }
}
