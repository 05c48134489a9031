package org.grandstand.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.grandstand.audit.AccessAttempt;
import org.grandstand.audit.boundary.AccessRefusals;

/** Tells the trail that a signed-in caller lacked the role for a call (U1.10); strangers are only asked to sign in. */
@RequestScoped
public class RoleRefusals {

    @Inject
    AccessRefusals refusals;

    @Inject
    HttpServletRequest request;

    void note(Throwable why) {
        if (request.getUserPrincipal() != null) {
            String what = request.getMethod() + " " + request.getRequestURI();
            refusals.refused(new AccessAttempt(what, request.getRemoteAddr(), why.getMessage()));
        }
    }
}
