package org.grandstand.web.api;

import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One listener's stream of events. No thread waits for it: the ticker's news is written while the connection takes it, and a listener
 * that is slow misses ticks and gets one larger change when it is ready again. All of it happens in the thread of the connection: the
 * server guards nothing when one thread writes a response that another ends, and its buffers may go to strangers meanwhile (decision 27).
 */
final class AvailabilityStream implements WriteListener {

    private static final Logger LOG = Logger.getLogger(AvailabilityStream.class.getName());
    private static final long HEARTBEAT_MILLISECONDS = 15_000;

    private final String session;
    private final StreamTarget target;
    private final StreamCoding coding;
    private final Set<AvailabilityStream> listening;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile String version;
    private volatile long saidAt;
    private volatile boolean ready;
    private boolean begun;
    private boolean flushDue;
    private boolean ending;
    private boolean closed;

    /**
     * A stream that begins when its connection first takes something.
     *
     * @param version what the listener has already; null when nothing
     * @param first said before anything else
     * @param listening has this stream from its beginning to its end
     */
    AvailabilityStream(
            String session,
            String version,
            StreamTarget target,
            StreamCoding coding,
            StreamedEvent first,
            Set<AvailabilityStream> listening) {
        this.session = session;
        this.version = version;
        this.target = target;
        this.coding = coding;
        this.listening = listening;
        waiting.add(coding.beginning());
        waiting.add(coding.of(first));
    }

    String session() {
        return session;
    }

    /** Tells what is new, if the listener is ready for it; in any thread. Whoever still waits for an earlier turn is passed over. */
    void tell(AvailabilityEdition edition, long now) {
        if (ready && isNews(edition, now) && called.compareAndSet(false, true)) {
            inTurn(() -> {
                called.set(false);
                tellInTurn(edition, now);
            });
        }
    }

    private boolean isNews(AvailabilityEdition edition, long now) {
        return !edition.version().equals(version) || now - saidAt >= HEARTBEAT_MILLISECONDS;
    }

    private void tellInTurn(AvailabilityEdition edition, long now) {
        if (!ready || ending) {
            return;
        }
        saidAt = now;
        if (edition.version().equals(version)) {
            waiting.add(coding.of(StreamedEvent.HEARTBEAT));
        } else {
            waiting.add(coding.of(edition.since(version).event()));
            version = edition.version();
        }
        write();
    }

    /** Says one thing more and ends, in any thread; a listener too slow to hear it is left. */
    void end(StreamedEvent last) {
        inTurn(() -> endInTurn(last));
    }

    private void endInTurn(StreamedEvent last) {
        if (ending) {
            return;
        }
        ending = true;
        if (ready) {
            waiting.add(coding.of(last));
            waiting.add(coding.end());
            write();
        } else {
            closeInTurn();
        }
    }

    @Override
    public void onWritePossible() {
        if (!begun) {
            begun = true;
            listening.add(this);
        }
        write();
    }

    private void write() {
        try {
            while (!closed && target.out().isReady()) {
                if (!waiting.isEmpty()) {
                    target.out().write(waiting.remove());
                    flushDue = true;
                } else if (flushDue) {
                    flushDue = false;
                    target.out().flush();
                } else {
                    ready = true;
                    if (ending) {
                        closeInTurn();
                    }
                    return;
                }
            }
            ready = false;
        } catch (IOException | IllegalStateException left) {
            LOG.log(Level.FINE, "a listener left", left);
            closeInTurn();
        }
    }

    @Override
    public void onError(Throwable left) {
        LOG.log(Level.FINE, "a listener left", left);
        closeInTurn();
    }

    /** Leaves the listener, in any thread. */
    void close() {
        inTurn(this::closeInTurn);
    }

    private void closeInTurn() {
        if (closed) {
            return;
        }
        closed = true;
        ready = false;
        ending = true;
        waiting.clear();
        listening.remove(this);
        try {
            target.context().complete();
        } catch (IllegalStateException completed) {
            LOG.log(Level.FINE, "the server was quicker", completed);
        }
    }

    private void inTurn(Runnable work) {
        try {
            target.thread().execute(work);
        } catch (RejectedExecutionException over) {
            LOG.log(Level.FINE, "the connections are closed already", over);
        }
    }
}
