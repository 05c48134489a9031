package org.grandstand.kernel.control;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that work on requests: one more for each that takes long, so that those which hang do not stop the others (decision 33), and
 * one for each that waits for a slow client ({@link SlowClients}).
 */
public final class CallThreads extends ThreadPoolExecutor {

    /** How often the number is adjusted. */
    public static final Duration LOOK = Duration.ofMillis(100);

    static final long LONG_MILLISECONDS = 200;

    /** For each processor: who looks at what is in memory anyway gains nothing by more, and others lose. */
    private static final int BROWSING = 2;

    /** Enough that those who wait for the same table are answered together, which costs less than one by one. */
    private static final String OTHERS = "64";

    /** For each processor: an answer that is ready only has to be sent. */
    private static final int ANSWERS = 2;

    private static final String PAGES = "32";

    /** More than the server works on at once ({@code HTTP_MAX_CONCURRENT_REQUESTS}). */
    private static final int QUEUED_AT_MOST = 10_000;

    private static final long IDLE_SECONDS = 60;

    /** A thread that knows whose it is. */
    private static final class CallThread extends Thread {
        private final CallThreads pool;

        CallThread(CallThreads pool, Runnable work, String name) {
            super(work, name);
            this.pool = pool;
            setDaemon(true);
        }
    }

    private final int usual;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile int forLongCalls;

    /**
     * Threads of one name.
     *
     * @param usual how many while no call takes long; at most twice as many when some do
     */
    CallThreads(String name, int usual) {
        super(usual, usual, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUED_AT_MOST));
        this.usual = usual;
        setThreadFactory(work -> new CallThread(this, work, name + number.incrementAndGet()));
        allowCoreThreadTimeOut(true);
    }

    /** For calls that look at what everybody may see: so few that a flood of them leaves the processors to others. */
    public static CallThreads ofBrowsing() {
        return new CallThreads("api-browsing-", BROWSING * Runtime.getRuntime().availableProcessors());
    }

    /** For all other calls: as many as {@code API_CALL_THREADS} says, or {@value #OTHERS}. */
    public static CallThreads ofOthers() {
        return new CallThreads("api-call-", set("API_CALL_THREADS", OTHERS));
    }

    /** For answers to calls that were answered later than their thread left. */
    public static CallThreads ofAnswers() {
        return new CallThreads("api-answer-", ANSWERS * Runtime.getRuntime().availableProcessors());
    }

    /** For pages and files: as many as {@code HTTP_WORKER_THREADS} says, or {@value #PAGES}. */
    public static CallThreads ofPages(String name) {
        return new CallThreads(name, set("HTTP_WORKER_THREADS", PAGES));
    }

    private static int set(String variable, String otherwise) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, otherwise));
    }

    /** Those that the calling thread belongs to, if it is one of such threads. */
    static Optional<CallThreads> here() {
        return Thread.currentThread() instanceof CallThread mine ? Optional.of(mine.pool) : Optional.empty();
    }

    /** The calling thread, one of these, is about to wait for somebody outside: another takes its place. */
    void oneWaits() {
        begun.remove(Thread.currentThread());
        waiting.incrementAndGet();
        resize();
    }

    /** It goes on; there are as many as usual again when the next call has ended. */
    void oneGoesOn() {
        waiting.decrementAndGet();
        begun.put(Thread.currentThread(), System.nanoTime());
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable call) {
        begun.put(thread, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable call, Throwable failed) {
        begun.remove(Thread.currentThread());
        if (getMaximumPoolSize() > wanted()) {
            resize();
        }
    }

    /** To be called every {@link #LOOK}. */
    public void adjust() {
        forLongCalls = Math.min(usual, longCalls());
        resize();
    }

    private int longCalls() {
        long before = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(LONG_MILLISECONDS);
        return (int) begun.values().stream().filter(at -> at < before).count();
    }

    private int wanted() {
        return usual + forLongCalls + waiting.get();
    }

    /** The core is never larger than the pool. */
    private synchronized void resize() {
        int size = wanted();
        if (size > getMaximumPoolSize()) {
            setMaximumPoolSize(size);
            setCorePoolSize(size);
        } else if (size < getMaximumPoolSize()) {
            setCorePoolSize(size);
            setMaximumPoolSize(size);
        }
    }
}
