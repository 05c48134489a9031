package org.grandstand.web.backoffice;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.grandstand.account.SignIn;
import org.grandstand.account.SignInAttributes;
import org.grandstand.audit.AccessAttempt;
import org.grandstand.audit.boundary.AccessRefusals;

/**
 * Nobody sees a page without a sign-in, a page outside one's roles, or, with an initial password, anything but its change.
 * Pages are not kept by browsers, because the next person may sit at the same screen.
 */
@WebFilter(urlPatterns = "/*")
public class SignInFilter implements Filter {

    static final String LOGIN = "/login.xhtml";
    static final String PASSWORD = "/password.xhtml";
    private static final String TOO_LARGE = "/too-large.xhtml";

    /** What web.xml allows a file; beyond it the servlet could not even say what is wrong. */
    private static final long UPLOAD_BYTES_AT_MOST = 32L * 1024 * 1024;

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final Set<String> WITHOUT_ROLES = Set.of(LOGIN, PASSWORD);

    @Inject
    AccessRefusals refusals;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        guard((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        SignIn signIn = (SignIn) request.getAttribute(SignInAttributes.SIGN_IN);
        if (signIn == null && !path.equals(LOGIN)) {
            send(request, response, LOGIN + "?to=" + URLEncoder.encode(target(request, path), StandardCharsets.UTF_8));
        } else if (signIn != null && signIn.mustChangePassword() && !WITHOUT_ROLES.contains(path)) {
            send(request, response, PASSWORD);
        } else if (signIn != null && !Menu.permits(path, signIn.groups())) {
            String what = request.getMethod() + " " + request.getRequestURI();
            refusals.refused(new AccessAttempt(what, request.getRemoteAddr(), "the roles of the page"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > UPLOAD_BYTES_AT_MOST) {
            send(request, response, TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Where to go after the sign-in: the page asked for, or the page a form was sent from. */
    private static String target(HttpServletRequest request, String path) {
        boolean asked = request.getMethod().equals("GET") && request.getQueryString() != null;
        return asked ? path + "?" + request.getQueryString() : path;
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        String address = request.getContextPath() + page;
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + address.replace("&", "&amp;")
                            + "\"></redirect></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }
}
