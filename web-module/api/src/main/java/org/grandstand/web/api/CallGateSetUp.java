package org.grandstand.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.grandstand.operations.boundary.Admission;
import org.grandstand.operations.boundary.Limits;
import org.grandstand.operations.boundary.Nodes;

/** Opens the {@link CallGate} once the archive's beans are there. */
@WebListener
public class CallGateSetUp implements ServletContextListener {

    @Inject
    Limits limits;

    @Inject
    Admission admission;

    @Inject
    Nodes nodes;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        start.getServletContext().setAttribute(CallGate.class.getName(), new CallGate(limits, admission, nodes));
    }
}
