package org.grandstand.simulator.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An HTTP server on the loopback address with bounded threads, queue and request bodies. */
public final class WireServer implements AutoCloseable {

    /** Large enough for 10,000 persons in one call. */
    static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    private static final int THREADS = 8;
    private static final int MAX_QUEUED = 512;
    private static final int BACKLOG = 512;
    private static final int STOP_SECONDS = 1;
    private static final Logger LOG = Logger.getLogger(WireServer.class.getName());

    static {
        // Without it an answer on a kept connection waits 40 ms for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Answering answering;
    private final HttpServer server;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService delays = Executors.newSingleThreadScheduledExecutor();

    /** @param port 0 takes a free one */
    public WireServer(int port, Answering answering) throws IOException {
        this.answering = answering;
        this.server = listening(port);
        // A full queue makes the accepting thread answer itself, so that callers wait in the socket and memory stays
        // bounded.
        this.workers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MAX_QUEUED),
                new ThreadPoolExecutor.CallerRunsPolicy());
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static HttpServer listening(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        } catch (BindException taken) {
            throw new IOException("port " + port + " on 127.0.0.1: " + taken.getMessage(), taken);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        Reply reply = body.length > MAX_BODY_BYTES ? Reply.empty(413) : reply(request(exchange, body));
        if (reply.delay().isZero()) send(exchange, reply);
        else sendLater(exchange, reply);
    }

    private Reply reply(Request request) {
        try {
            return answering.answer(request);
        } catch (RuntimeException fault) {
            LOG.log(Level.SEVERE, "Fault while answering " + request.method() + " " + request.path(), fault);
            return Reply.empty(500);
        }
    }

    private void sendLater(HttpExchange exchange, Reply reply) {
        try {
            delays.schedule(() -> send(exchange, reply), reply.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) {
        try (exchange) {
            if (reply.withheld()) return;
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean bodiless =
                    reply.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
            if (!bodiless) exchange.getResponseBody().write(reply.body());
        } catch (IOException callerWentAway) {
            LOG.log(Level.FINE, "Caller went away", callerWentAway);
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath();
        return new Request(
                exchange.getRequestMethod(), query == null ? path : path + "?" + query, headers, body, Map.of());
    }

    /** Lets the calls in hand finish, within a second, and takes no more. */
    @Override
    public void close() {
        workers.shutdown();
        try {
            workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        workers.shutdownNow();
        delays.shutdownNow();
    }
}
