package org.grandstand.web.api;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.grandstand.kernel.control.CallThreads;
import org.grandstand.kernel.control.Rounds;
import org.grandstand.operations.boundary.Admission;
import org.grandstand.operations.boundary.Limits;
import org.grandstand.operations.boundary.Nodes;

/** Opens the {@link CallGate} once the archive's beans are there, and adjusts the {@link CallThreads} as long as it is open. */
@WebListener
public class CallGateSetUp implements ServletContextListener {

    @Inject
    Limits limits;

    @Inject
    Admission admission;

    @Inject
    Nodes nodes;

    @Resource
    ManagedThreadFactory factory;

    private final CallThreads browsing = CallThreads.ofBrowsing();
    private final CallThreads others = CallThreads.ofOthers();
    private Rounds adjusting;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        CallGate gate = new CallGate(limits, admission, nodes, browsing, others);
        start.getServletContext().setAttribute(CallGate.class.getName(), gate);
        adjusting = Rounds.begin(factory, "call-threads", CallThreads.LOOK, () -> {
            browsing.adjust();
            others.adjust();
        });
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        adjusting.stop();
        browsing.shutdown();
        others.shutdown();
    }
}
