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
 * The threads that work on calls of the API: enough that those who wait for the same table are answered together, which costs the
 * processors less than one by one; and one more for each call that takes long, so that those which hang do not stop the others
 * (decision 33).
 */
final class CallThreads extends ThreadPoolExecutor {

    /** How often the number is adjusted. */
    static final Duration LOOK = Duration.ofMillis(100);

    static final long LONG_MILLISECONDS = 200;

    /** More than the server works on at once ({@code HTTP_MAX_CONCURRENT_REQUESTS}). */
    private static final int QUEUED_AT_MOST = 10_000;

    private static final int USUAL = 64;
    private static final long IDLE_SECONDS = 60;

    private final int usual;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    /** As many as {@code API_CALL_THREADS} says, or 64. */
    CallThreads() {
        this(Integer.parseInt(System.getenv().getOrDefault("API_CALL_THREADS", Integer.toString(USUAL))));
    }

    /** @param usual how many while no call takes long; at most twice as many when some do */
    CallThreads(int usual) {
        super(usual, usual, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUED_AT_MOST), named());
        this.usual = usual;
        allowCoreThreadTimeOut(true);
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "api-call-" + number.incrementAndGet());
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
