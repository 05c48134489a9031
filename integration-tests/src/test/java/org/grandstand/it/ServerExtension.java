package org.grandstand.it;

import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the server before the first class that needs it and stops it after the last; a start that failed is not tried again. */
final class ServerExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace OF_THE_RUN = Namespace.create(ServerExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        server(context).orThrow();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Grandstand.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return server(context).orThrow().grandstand();
    }

    private static Start server(ExtensionContext context) {
        return context.getRoot()
                .getStore(OF_THE_RUN)
                .getOrComputeIfAbsent(Start.class, key -> Start.attempt(), Start.class);
    }

    /** The one attempt of the run: its server, or why there is none. */
    private record Start(RunningServer server, Exception failure) implements AutoCloseable {

        static Start attempt() {
            try {
                return new Start(RunningServer.chosen(), null);
            } catch (Exception notStarted) {
                return new Start(null, notStarted);
            }
        }

        RunningServer orThrow() {
            if (failure != null) {
                throw new IllegalStateException("The server did not start: " + failure.getMessage(), failure);
            }
            return server;
        }

        @Override
        public void close() throws IOException {
            if (server == null) {
                return;
            }
            try {
                server.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
