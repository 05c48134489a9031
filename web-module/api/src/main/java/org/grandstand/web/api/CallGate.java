package org.grandstand.web.api;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.AttachmentKey;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.kernel.control.SlowClients;
import org.grandstand.operations.CallClass;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.Glance;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.boundary.Admission;
import org.grandstand.operations.boundary.Limits;
import org.grandstand.operations.boundary.Nodes;

/**
 * The first thing a request meets (K5): too much to do and too many calls from one address are said before a thread, a token or a
 * body is touched. It stands on the server's own handlers, because filters of servlets come after all that.
 */
final class CallGate {

    /** Request attribute with the kind of the call; absent when the caller is not limited. */
    static final String KIND = CallGate.class.getName();

    private static final String READY = "/v1/health/ready";
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final InetAddress UNKNOWN = InetAddress.getLoopbackAddress();
    private static final AttachmentKey<Passage> PASSAGE = AttachmentKey.create(Passage.class);

    private final Limits limits;
    private final Admission admission;
    private final Nodes nodes;
    private final Executor browsing;
    private final Executor others;

    /**
     * The gate of a node.
     *
     * @param browsing threads for calls that look at what everybody may see
     * @param others threads for all other calls
     */
    CallGate(Limits limits, Admission admission, Nodes nodes, Executor browsing, Executor others) {
        this.limits = limits;
        this.admission = admission;
        this.nodes = nodes;
        this.browsing = browsing;
        this.others = others;
    }

    /** A call that was let in; it leaves once, however it ends. */
    private final class Passage {
        final CallKind kind;
        final long cameAt = System.nanoTime();
        final boolean counted;
        final boolean free;
        private final AtomicBoolean inside = new AtomicBoolean(true);
        private final AtomicBoolean atThread = new AtomicBoolean();

        Passage(CallKind kind, boolean counted, boolean free) {
            this.kind = kind;
            this.counted = counted;
            this.free = free;
        }

        void begin() {
            atThread.set(true);
            admission.begin(kind.callClass(), cameAt);
        }

        void leave() {
            if (atThread.compareAndSet(true, false)) {
                admission.end(kind.callClass());
            }
            if (inside.compareAndSet(true, false)) {
                admission.leave(kind.callClass());
            }
        }
    }

    /** In the thread that reads from the network, which must not wait. */
    void arrive(HttpServerExchange exchange, HttpHandler next) throws Exception {
        if (asksReadiness(exchange)) {
            tellReadiness(exchange);
            return;
        }
        Optional<CallKind> kind = CallKinds.of(exchange.getRequestMethod().toString(), exchange.getRelativePath());
        exchange.setDispatchExecutor(threads(kind));
        if (exchange.getRequestContentLength() > JsonBodies.LIMIT_BYTES) {
            refuse(exchange, TOO_LARGE, Rejected.malformed("request.too-large", "limit", JsonBodies.LIMIT_BYTES));
        } else if (kind.isEmpty()) {
            next.handleRequest(exchange);
        } else if (!admission.enter(kind.get().callClass())) {
            refuse(exchange, TOO_MANY_REQUESTS, admission.turnedAway());
        } else {
            count(exchange, kind.get(), next);
        }
    }

    private Executor threads(Optional<CallKind> kind) {
        boolean browses =
                kind.map(CallKind::callClass).filter(CallClass.BROWSING::equals).isPresent();
        return browses ? browsing : others;
    }

    /** As balancers ask; a token is looked at where all tokens are. */
    private static boolean asksReadiness(HttpServerExchange exchange) {
        return exchange.getRelativePath().equals(READY)
                && exchange.getRequestMethod().equals(Methods.GET)
                && !exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
    }

    /** A balancer that had to wait for this behind other requests would take a busy node for a dead one. */
    private void tellReadiness(HttpServerExchange exchange) {
        Nodes.Readiness readiness = nodes.readiness();
        send(
                exchange,
                HealthResource.status(readiness),
                MediaType.APPLICATION_JSON,
                new HealthResource.Health(readiness.name()));
    }

    private void count(HttpServerExchange exchange, CallKind kind, HttpHandler next) throws Exception {
        InetAddress from = address(exchange);
        Glance glance = limits.glance(kind, from);
        if (glance.refused().isPresent()) {
            admission.leave(kind.callClass());
            refuse(exchange, TOO_MANY_REQUESTS, glance.refused().get().rejected());
            return;
        }
        Passage passage = new Passage(kind, glance.known(), limits.frees(from));
        exchange.putAttachment(PASSAGE, passage);
        exchange.addExchangeCompleteListener((done, following) -> {
            passage.leave();
            following.proceed();
        });
        next.handleRequest(exchange);
    }

    /** In a thread of the workers, before anybody asks who calls. */
    void work(HttpServerExchange exchange, HttpHandler next) throws Exception {
        Passage passage = exchange.getAttachment(PASSAGE);
        if (passage == null) {
            next.handleRequest(exchange);
            return;
        }
        passage.begin();
        SlowClients.beforeWaiting(exchange, passage::leave);
        try {
            work(exchange, passage, next);
        } finally {
            passage.leave();
        }
    }

    private void work(HttpServerExchange exchange, Passage passage, HttpHandler next) throws Exception {
        ServletRequestContext context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        HttpServletRequest request = (HttpServletRequest) context.getServletRequest();
        Optional<OverLimit> over = passage.counted ? Optional.empty() : limits.check(passage.kind, address(exchange));
        if (over.isPresent()) {
            HttpServletResponse response = (HttpServletResponse) context.getServletResponse();
            Problems.write(response, TOO_MANY_REQUESTS, over.get().rejected(), request);
        } else {
            request.setAttribute(KIND, passage.free ? null : passage.kind);
            next.handleRequest(exchange);
        }
    }

    /** What a proxy did not tell in figures counts as one address. */
    static InetAddress address(HttpServerExchange exchange) {
        InetSocketAddress source = exchange.getSourceAddress();
        return source == null || source.getAddress() == null ? UNKNOWN : source.getAddress();
    }

    private static void refuse(HttpServerExchange exchange, int status, Rejected why) {
        HeaderMap asked = exchange.getRequestHeaders();
        Locale locale = Language.of(asked.getFirst(Headers.ACCEPT_LANGUAGE));
        if (status == TOO_MANY_REQUESTS) {
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Problems.retryAfter(why));
        }
        send(exchange, status, Problems.PROBLEM.toString(), Problem.of(status, why, locale));
    }

    private static void send(HttpServerExchange exchange, int status, String type, Object body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type).put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(ByteBuffer.wrap(Json.write(body).getBytes(StandardCharsets.UTF_8)));
    }
}
