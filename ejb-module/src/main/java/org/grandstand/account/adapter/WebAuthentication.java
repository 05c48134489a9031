package org.grandstand.account.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.account.boundary.SignIns;
import org.grandstand.kernel.control.WebCall;

/**
 * Who calls, for all three web archives: one mechanism in the EJB jar that goes by the context path, because a second one in
 * any archive would break the others. The API is called with a bearer token, the back office keeps its token in the HTTP
 * session, the public site knows nobody. What a caller may do is said by {@code @RolesAllowed}, not here.
 */
@ApplicationScoped
public class WebAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    @Inject
    SignIns signIns;

    @Inject
    WebCall call;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<String> token = token(request);
        Optional<SignIn> signIn = token.flatMap(signIns::find);
        if (signIn.isPresent()) {
            request.setAttribute(SignInAttributes.SIGN_IN, signIn.get());
            return context.notifyContainerAboutLogin(
                    signIn.get().caller().principalName(), signIn.get().groups());
        }
        call.ofStranger();
        if (token.isPresent()) {
            request.setAttribute(SignInAttributes.BAD_TOKEN, Boolean.TRUE);
        }
        return context.doNothing();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return switch (request.getContextPath()) {
            case "/api" -> bearer(request.getHeader("Authorization"));
            case "/backoffice" -> ofSession(request.getSession(false));
            default -> Optional.empty();
        };
    }

    private static Optional<String> bearer(String header) {
        boolean given = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return given ? Optional.of(header.substring(SCHEME.length()).trim()) : Optional.empty();
    }

    private static Optional<String> ofSession(HttpSession session) {
        return Optional.ofNullable(session).map(open -> (String) open.getAttribute(SignInAttributes.TOKEN));
    }
}
