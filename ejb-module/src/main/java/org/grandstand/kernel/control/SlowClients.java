package org.grandstand.kernel.control;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;

/**
 * Clients that read their answers slowly hold a connection and no thread that others need (K5): a thread that has to wait for one is
 * replaced meanwhile ({@link CallThreads}). Who reads too little is left; of too many, the one a thread has waited for longest.
 */
public final class SlowClients {

    /** How much a client has to read within {@link #PATIENCE}, so that its connection is kept. */
    static final int STEP_BYTES = 16 * 1024;

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Half of what the server works on at once ({@code HTTP_MAX_CONCURRENT_REQUESTS}): the other half is left to the others. */
    private static final int AT_MOST = 1_000;

    private static final SlowClients OF_THIS_SERVER = new SlowClients(AT_MOST, PATIENCE);

    private static final AttachmentKey<Runnable> BEFORE_WAITING = AttachmentKey.create(Runnable.class);

    private final int atMost;
    private final Duration patience;
    private final Set<Waiting> waiting = new LinkedHashSet<>();

    /** A wait of one thread for one client. */
    private static final class Waiting {
        final Thread thread = Thread.currentThread();
        boolean over;
    }

    /** What it is that has to be waited for. */
    @FunctionalInterface
    interface Wait {
        void atMost(long time, TimeUnit unit) throws IOException;
    }

    SlowClients(int atMost, Duration patience) {
        this.atMost = atMost;
        this.patience = patience;
    }

    public static SlowClients ofThisServer() {
        return OF_THIS_SERVER;
    }

    /** A handler that begins to look, before the one that works on the request. */
    public HttpHandler guarding(HttpHandler next) {
        return exchange -> {
            guard(exchange);
            next.handleRequest(exchange);
        };
    }

    private void guard(HttpServerExchange exchange) {
        exchange.addResponseWrapper((answer, of) -> new ReadByClient(answer.create(), new Pace(of)));
    }

    /** What is done before a thread first waits for the client of this request; it may be done again. */
    public static void beforeWaiting(HttpServerExchange exchange, Runnable what) {
        exchange.putAttachment(BEFORE_WAITING, what);
    }

    /** How fast the client of one request reads; for the one thread that works on it. Only waiting counts, not what else takes long. */
    final class Pace {
        private final HttpServerExchange exchange;
        private long bytesOfStep;
        private long waitedInStep;

        Pace(HttpServerExchange exchange) {
            this.exchange = exchange;
        }

        /** Passes on how much was moved now; negative at the end. */
        long moved(long bytes) {
            bytesOfStep += Math.max(0, bytes);
            if (bytesOfStep >= STEP_BYTES) {
                bytesOfStep = 0;
                waitedInStep = 0;
            }
            return bytes;
        }

        int moved(int bytes) {
            return (int) moved((long) bytes);
        }

        /** @throws IOException when the client is not worth waiting for any more; its connection is closed then */
        void await(Wait wait) throws IOException {
            long left = patience.toNanos() - waitedInStep;
            long began = System.nanoTime();
            if (left <= 0 || !waited(wait, left)) {
                waitedInStep = patience.toNanos(); // whoever tries again to end the answer does not wait again
                IoUtils.safeClose(exchange.getConnection());
                throw new IOException("the client reads less than " + STEP_BYTES + " bytes in " + patience
                        + ", or more than " + atMost + " are slow");
            }
            waitedInStep += System.nanoTime() - began;
        }

        private boolean waited(Wait wait, long nanoseconds) throws IOException {
            Optional.ofNullable(exchange.getAttachment(BEFORE_WAITING)).ifPresent(Runnable::run);
            Optional<CallThreads> threads = CallThreads.here();
            threads.ifPresent(CallThreads::oneWaits);
            try {
                return inTurn(wait, nanoseconds);
            } finally {
                threads.ifPresent(CallThreads::oneGoesOn);
            }
        }
    }

    /** Whether nobody ended the wait for others' sake. */
    private boolean inTurn(Wait wait, long nanoseconds) throws IOException {
        Waiting mine = enter();
        try {
            wait.atMost(nanoseconds, TimeUnit.NANOSECONDS);
            return !leave(mine);
        } catch (InterruptedIOException told) {
            if (!leave(mine)) {
                throw told;
            }
            Thread.interrupted();
            // only a wait that ends by itself takes the connection off the thread's selector
            wait.atMost(1, TimeUnit.MILLISECONDS);
            return false;
        } finally {
            if (leave(mine)) {
                Thread.interrupted(); // it was meant for this wait alone
            }
        }
    }

    private synchronized Waiting enter() {
        if (waiting.size() >= atMost) {
            Iterator<Waiting> longest = waiting.iterator();
            Waiting eldest = longest.next();
            longest.remove();
            eldest.over = true;
            eldest.thread.interrupt();
        }
        Waiting mine = new Waiting();
        waiting.add(mine);
        return mine;
    }

    /** Whether the wait was ended for others' sake; after this no more happens to its thread. */
    private synchronized boolean leave(Waiting mine) {
        waiting.remove(mine);
        return mine.over;
    }
}
