package org.grandstand.web.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that work on calls of the API, and one more for each call that takes long, so that those which hang do not stop the others
 * (decision 33).
 */
final class CallThreads extends ThreadPoolExecutor {

    /** How often the number is adjusted. */
    static final Duration LOOK = Duration.ofMillis(100);

    static final long LONG_MILLISECONDS = 200;

    /** For each processor: who looks at what is in memory anyway gains nothing by more, and others lose. */
    private static final int BROWSING = 2;

    /** Enough that those who wait for the same table are answered together, which costs less than one by one. */
    private static final int OTHERS = 64;

    /** More than the server works on at once ({@code HTTP_MAX_CONCURRENT_REQUESTS}). */
    private static final int QUEUED_AT_MOST = 10_000;

    private static final long IDLE_SECONDS = 60;

    private final int usual;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    /**
     * Threads of one name.
     *
     * @param usual how many while no call takes long; at most twice as many when some do
     */
    CallThreads(String name, int usual) {
        super(usual, usual, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUED_AT_MOST), named(name));
        this.usual = usual;
        allowCoreThreadTimeOut(true);
    }

    /** For calls that look at what everybody may see: so few that a flood of them leaves the processors to others. */
    static CallThreads ofBrowsing() {
        return new CallThreads("api-browsing-", BROWSING * Runtime.getRuntime().availableProcessors());
    }

    /** For all other calls: as many as {@code API_CALL_THREADS} says, or {@value #OTHERS}. */
    static CallThreads ofOthers() {
        String wanted = System.getenv().getOrDefault("API_CALL_THREADS", Integer.toString(OTHERS));
        return new CallThreads("api-call-", Integer.parseInt(wanted));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    protected void beforeExecute(Thread thread, Runnable call) {
        begun.put(thread, System.nanoTime());
    }

    @Override
    protected void afterExecute(Runnable call, Throwable failed) {
        begun.remove(Thread.currentThread());
    }

    /** To be called every {@link #LOOK}. */
    void adjust() {
        resize(usual + Math.min(usual, longCalls()));
    }

    private int longCalls() {
        long before = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(LONG_MILLISECONDS);
        return (int) begun.values().stream().filter(at -> at < before).count();
    }

    /** The core is never larger than the pool. */
    private void resize(int size) {
        if (size > getMaximumPoolSize()) {
            setMaximumPoolSize(size);
            setCorePoolSize(size);
        } else if (size < getMaximumPoolSize()) {
            setCorePoolSize(size);
            setMaximumPoolSize(size);
        }
    }
}
