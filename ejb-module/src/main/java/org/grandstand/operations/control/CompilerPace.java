package org.grandstand.operations.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * While the virtual machine compiles what requests run through, which is the first minutes after a start, only a few of them run at
 * once: many threads would leave its compilers a tenth of few processors, and all would go on in slow code the longer (decision 31).
 * Who gets no turn within {@link #PATIENCE_MILLISECONDS} goes on without, for those who have one may wait for somebody far away.
 */
@ApplicationScoped
public class CompilerPace {

    /** Requests at once for each processor while it compiles. */
    static final int AT_ONCE = 4;

    static final long PATIENCE_MILLISECONDS = 200;
    /** So much compiling between two looks, a tenth of a second apart, means that it still goes on; */
    static final long BUSY_MILLISECONDS = 20;
    /** and when it has not been so for so many looks, it is over. */
    static final int QUIET_LOOKS = 20;

    private final LongSupplier compiledMilliseconds;
    private final Semaphore turns;
    private volatile boolean compiling;
    private long compiledBefore;
    private int quiet;

    public CompilerPace() {
        this(ManagementFactory.getCompilationMXBean(), Runtime.getRuntime().availableProcessors());
    }

    private CompilerPace(CompilationMXBean compiler, int processors) {
        this(measured(compiler) ? compiler::getTotalCompilationTime : () -> 0, processors);
    }

    CompilerPace(LongSupplier compiledMilliseconds, int processors) {
        this.compiledMilliseconds = compiledMilliseconds;
        this.turns = new Semaphore(AT_ONCE * processors, true);
    }

    private static boolean measured(CompilationMXBean compiler) {
        return compiler != null && compiler.isCompilationTimeMonitoringSupported();
    }

    /** Waits for a turn if there are turns now. @return whether there is one to give back */
    public boolean take() {
        if (!compiling) {
            return false;
        }
        try {
            return turns.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void giveBack() {
        turns.release();
    }

    /** Looks whether it compiles; called by one thread, ten times a second. */
    public void look() {
        long compiled = compiledMilliseconds.getAsLong();
        quiet = compiled - compiledBefore >= BUSY_MILLISECONDS ? 0 : quiet + 1;
        compiledBefore = compiled;
        compiling = quiet < QUIET_LOOKS;
    }
}
