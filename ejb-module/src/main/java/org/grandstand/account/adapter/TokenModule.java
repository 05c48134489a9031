package org.grandstand.account.adapter;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.account.control.Tokens;
import org.grandstand.kernel.control.WebCall;

/**
 * Who calls: the API is called with a bearer token, the back office keeps its token in the HTTP session, the public site knows
 * nobody. It stands on Jakarta Authentication itself, because every request passes it: the bridge from Jakarta Security looks
 * its bean up in JNDI twice a request, in vain, and costs more than finding the token.
 */
final class TokenModule implements ServerAuthModule {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final WebCall call;
    private CallbackHandler container;

    TokenModule(Tokens tokens, WebCall call) {
        this.tokens = tokens;
        this.call = call;
    }

    /** Called once for each web archive. */
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public void initialize(MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    /** Never refuses: nobody is somebody too, and whether that will do is decided where the roles are named. */
    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        Optional<String> token = token(request);
        Optional<SignIn> signIn = token.flatMap(tokens::find);
        if (signIn.isPresent()) {
            request.setAttribute(SignInAttributes.SIGN_IN, signIn.get());
            tell(
                    new CallerPrincipalCallback(client, signIn.get().caller().principalName()),
                    new GroupPrincipalCallback(client, signIn.get().groups().toArray(new String[0])));
        } else {
            call.ofStranger();
            token.ifPresent(bad -> request.setAttribute(SignInAttributes.BAD_TOKEN, Boolean.TRUE));
            tell(new CallerPrincipalCallback(client, (Principal) null));
        }
        return AuthStatus.SUCCESS;
    }

    private void tell(Callback... said) throws AuthException {
        try {
            container.handle(said);
        } catch (IOException | UnsupportedCallbackException unheard) {
            throw (AuthException) new AuthException("the container does not take the caller").initCause(unheard);
        }
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

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
        subject.getPrincipals().clear();
    }
}
