package org.grandstand.web.api;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/**
 * The threads that work on calls of the API: as many as keep the processors busy, and no more. More of them drive each other off the
 * processors and out of their caches, and soon after a start they leave the compilers nothing. Threads are added while calls
 * wait although processors are idle, for then threads wait for somebody else; and one for each call that takes long, so that
 * those which hang do not stop the others (decision 33).
 */
final class CallThreads extends ThreadPoolExecutor {

    /** How often the number is adjusted. */
    static final Duration LOOK = Duration.ofMillis(100);

    /** For each processor. */
    static final int FEW = 4;

    static final int MOST = 16;

    /** Above this load more threads would not help; */
    static final double BUSY = 0.8;
    /** and above this one fewer would. */
    static final double FULL = 0.95;

    static final long LONG_MILLISECONDS = 200;

    /** More than the server works on at once ({@code HTTP_MAX_CONCURRENT_REQUESTS}). */
    private static final int QUEUED_AT_MOST = 10_000;

    private static final long IDLE_SECONDS = 60;

    private final int processors;
    private final DoubleSupplier load;
    private final Map<Thread, Long> begun = new ConcurrentHashMap<>();

    CallThreads() {
        this(
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getCpuLoad);
    }

    /** @param load of all processors since the last look, 0 to 1; negative when unknown, which counts as idle */
    CallThreads(int processors, DoubleSupplier load) {
        super(
                FEW * processors,
                FEW * processors,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(QUEUED_AT_MOST),
                named());
        this.processors = processors;
        this.load = load;
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
        int size = getCorePoolSize();
        double busy = load.getAsDouble();
        if (busy > FULL) {
            size -= processors;
        } else if (busy < BUSY && !getQueue().isEmpty()) {
            size += processors;
        }
        int least = FEW * processors + longCalls();
        resize(Math.min(MOST * processors, Math.max(least, size)));
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
