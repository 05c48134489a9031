package org.grandstand.web.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One listener's stream of events. No thread waits for it: the ticker writes while the connection takes it, and a listener
 * that is slow misses ticks and gets one larger change when it is ready again.
 */
final class AvailabilityStream implements WriteListener {

    private static final Logger LOG = Logger.getLogger(AvailabilityStream.class.getName());
    private static final long HEARTBEAT_MILLISECONDS = 15_000;

    private final String session;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final StreamCoding coding;
    private final Consumer<AvailabilityStream> gone;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private String version;
    private long saidAt;
    private boolean flushDue;
    private boolean ready;
    private boolean ending;
    private boolean closed;

    /**
     * @param version what the listener has already; null when nothing
     * @param gone told once, when the stream is over
     */
    AvailabilityStream(
            String session,
            String version,
            StreamTarget target,
            StreamCoding coding,
            Consumer<AvailabilityStream> gone) {
        this.session = session;
        this.version = version;
        this.context = target.context();
        this.out = target.out();
        this.coding = coding;
        this.gone = gone;
        waiting.add(coding.beginning());
    }

    String session() {
        return session;
    }

    /** Tells what is new, if the listener is ready for it. */
    synchronized void tell(AvailabilityEdition edition, long now) {
        if (!ready || ending) {
            return;
        }
        if (!edition.version().equals(version)) {
            send(edition.since(version).event(), now);
            version = edition.version();
        } else if (now - saidAt >= HEARTBEAT_MILLISECONDS) {
            send(StreamedEvent.HEARTBEAT, now);
        }
    }

    synchronized void say(StreamedEvent event, long now) {
        if (!ending) {
            send(event, now);
        }
    }

    /** Says one thing more and ends; a listener too slow to hear it is left. */
    synchronized void end(StreamedEvent last, long now) {
        if (ending) {
            return;
        }
        boolean listens = ready;
        say(last, now);
        waiting.add(coding.end());
        ending = true;
        if (listens) {
            write();
        } else {
            close();
        }
    }

    private void send(StreamedEvent event, long now) {
        waiting.add(coding.of(event));
        saidAt = now;
        if (ready) {
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        write();
    }

    private void write() {
        try {
            while (!closed && out.isReady()) {
                if (!waiting.isEmpty()) {
                    out.write(waiting.remove());
                    flushDue = true;
                } else if (flushDue) {
                    flushDue = false;
                    out.flush();
                } else {
                    ready = true;
                    if (ending) {
                        close();
                    }
                    return;
                }
            }
            ready = false;
        } catch (IOException | IllegalStateException left) {
            LOG.log(Level.FINE, "a listener left", left);
            close();
        }
    }

    @Override
    public void onError(Throwable left) {
        LOG.log(Level.FINE, "a listener left", left);
        close();
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        ready = false;
        ending = true;
        waiting.clear();
        gone.accept(this);
        try {
            context.complete();
        } catch (IllegalStateException completed) {
            LOG.log(Level.FINE, "the server was quicker", completed);
        }
    }
}
