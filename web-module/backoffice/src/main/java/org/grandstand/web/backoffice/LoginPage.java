package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.grandstand.account.SignInAttributes;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.boundary.SignIns;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.boundary.Limits;

/** The door: staff sign in, and go where they wanted to. */
@Named
@RequestScoped
public class LoginPage {

    /** Only pages of this back office; anything else would let a link lead people away after the sign-in. */
    private static final Pattern OWN_PAGE = Pattern.compile("/[a-z0-9][a-z0-9/-]*\\.xhtml(\\?[^\\r\\n]*)?");

    @Inject
    SignIns signIns;

    @Inject
    Limits limits;

    @Inject
    HttpServletRequest request;

    private String login;
    private String password;
    private String to;

    public void signIn() throws UnknownHostException {
        limits.require(CallKind.PASSWORD_SIGN_IN, InetAddress.getByName(request.getRemoteAddr()));
        SignedIn signedIn = signIns.signIn(new SignInWish(login, password));
        if (signedIn.signIn().kind() != Caller.Kind.STAFF) {
            signIns.signOut(signedIn.token());
            throw Rejected.rule("account.staff-only");
        }
        enter(request, signedIn);
        Redirect.to(target());
    }

    /** Starts a session of its own for the sign-in, so that none prepared by somebody else becomes it. */
    static void enter(HttpServletRequest request, SignedIn signedIn) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(SignInAttributes.TOKEN, signedIn.token());
    }

    private String target() {
        boolean own = to != null && OWN_PAGE.matcher(to).matches() && !to.startsWith(SignInFilter.LOGIN);
        return own ? to : "/index.xhtml";
    }

    public void signOut() {
        signIns.signOut((String) request.getSession().getAttribute(SignInAttributes.TOKEN));
        request.getSession().invalidate();
        Redirect.to(SignInFilter.LOGIN);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
