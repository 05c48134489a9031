package org.grandstand.operations.adapter;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.grandstand.kernel.control.CallThreads;
import org.grandstand.kernel.control.SlowClients;

/**
 * Gives an archive of pages and files threads of its own, which can be replaced while they wait for a slow client ({@link SlowClients}).
 * The archive names it in META-INF/services.
 */
public class PageThreads implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        CallThreads threads =
                CallThreads.ofPages("pages" + context.getContextPath().replace('/', '-') + "-");
        deployment.setAsyncExecutor(threads);
        deployment.addInitialHandlerChainWrapper(
                next -> worked(threads, SlowClients.ofThisServer().guarding(next)));
    }

    private static HttpHandler worked(CallThreads threads, HttpHandler next) {
        return exchange -> {
            exchange.setDispatchExecutor(threads);
            next.handleRequest(exchange);
        };
    }
}
