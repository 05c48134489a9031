package org.grandstand.account.adapter;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.grandstand.account.control.Tokens;
import org.grandstand.kernel.control.WebCall;

/**
 * Puts a {@link TokenModule} before a web archive as it starts (Jakarta Authentication, servlet profile); the archive names it
 * as a listener in its web.xml. What a caller may do is said by {@code @RolesAllowed}, not here.
 */
public class WebAuthentication implements ServletContextListener {

    @Inject
    Tokens tokens;

    @Inject
    WebCall call;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        AuthConfigFactory.getFactory()
                .registerServerAuthModule(new TokenModule(tokens, call), start.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        AuthConfigFactory.getFactory().removeServerAuthModule(end.getServletContext());
    }
}
