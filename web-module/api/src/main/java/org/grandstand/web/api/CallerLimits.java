package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.Subject;
import org.grandstand.operations.boundary.Limits;

/** Counts calls by account and person once it is known who calls, before a body is read (K5). */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient Limits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<OverLimit> over = check(request);
        if (over.isPresent()) {
            Problems.write(response, TOO_MANY_REQUESTS, over.get().rejected(), request);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<OverLimit> check(HttpServletRequest request) throws IOException {
        if (!(request.getAttribute(CallGate.KIND) instanceof CallKind kind)) {
            return Optional.empty();
        }
        if (request.getAttribute(SignInAttributes.BAD_TOKEN) != null) {
            return limits.check(CallKind.BAD_TOKEN, InetAddress.getByName(request.getRemoteAddr()));
        }
        return request.getAttribute(SignInAttributes.SIGN_IN) instanceof SignIn caller
                ? check(kind, caller)
                : Optional.empty();
    }

    private Optional<OverLimit> check(CallKind kind, SignIn caller) {
        Optional<OverLimit> over = limits.check(kind, Subject.account(caller.id()));
        return over.isPresent() || caller.personId() == null
                ? over
                : limits.check(kind, Subject.person(caller.personId()));
    }
}
