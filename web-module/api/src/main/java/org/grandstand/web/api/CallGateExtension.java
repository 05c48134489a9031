package org.grandstand.web.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.grandstand.kernel.control.CallThreads;
import org.grandstand.kernel.control.SlowClients;

/** Puts the {@link CallGate} before the archive, and {@link SlowClients} before that. The server finds this class by its name in META-INF/services. */
public class CallGateExtension implements ServletExtension {

    /** One passage of a call through the gate. */
    @FunctionalInterface
    private interface Passing {
        void pass(CallGate gate, HttpServerExchange exchange, HttpHandler next) throws Exception;
    }

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.setAsyncExecutor(CallThreads.ofAnswers());
        deployment.addInitialHandlerChainWrapper(next -> handler(context, next, CallGate::arrive));
        deployment.addInitialHandlerChainWrapper(SlowClients.ofThisServer()::guarding);
        deployment.addOuterHandlerChainWrapper(next -> handler(context, next, CallGate::work));
    }

    /** Until the archive has started there is no gate, and nothing to protect. */
    private static HttpHandler handler(ServletContext context, HttpHandler next, Passing passing) {
        return exchange -> {
            if (context.getAttribute(CallGate.class.getName()) instanceof CallGate gate) {
                passing.pass(gate, exchange, next);
            } else {
                next.handleRequest(exchange);
            }
        };
    }
}
