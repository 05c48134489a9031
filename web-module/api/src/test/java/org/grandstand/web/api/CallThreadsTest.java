package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
@DisplayName("calls have as many threads as keep the processors busy")
class CallThreadsTest {

    private static final int PROCESSORS = 2;
    private static final int FEW = CallThreads.FEW * PROCESSORS;
    private static final int MOST = CallThreads.MOST * PROCESSORS;

    private double load;
    private final CallThreads threads = new CallThreads(PROCESSORS, () -> load);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    /** Calls that wait for somebody else. */
    private void calls(int number) {
        for (int i = 0; i < number; i++) {
            threads.execute(this::call);
        }
    }

    private void call() {
        begun.incrementAndGet();
        try {
            answer.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void looks(int number, double processorLoad) {
        load = processorLoad;
        for (int i = 0; i < number; i++) {
            threads.adjust();
        }
    }

    private void begunAre(int number) {
        Awaitility.await().until(() -> begun.get() == number);
        assertThat(threads.getPoolSize()).isEqualTo(number);
    }

    @AfterEach
    void end() {
        answer.countDown();
        threads.shutdown();
    }

    @Test
    @DisplayName("few while the processors are busy, however many calls wait")
    void busy() {
        calls(MOST + 1);
        looks(1, 1);
        begunAre(FEW);
    }

    @Test
    @DisplayName("more while calls wait and processors are idle, up to a limit; fewer when they are busy again")
    void idle() {
        calls(MOST + 1);
        looks(1, 0);
        begunAre(FEW + PROCESSORS);
        looks(MOST, 0);
        begunAre(MOST);
        answer.countDown();
        Awaitility.await().untilAsserted(() -> {
            looks(1, 1);
            assertThat(threads.getPoolSize()).isEqualTo(FEW);
        });
    }

    @Test
    @DisplayName("no more than before where processors are neither idle nor full, nor where no call waits")
    void neither() {
        calls(FEW + 1);
        looks(1, (CallThreads.BUSY + CallThreads.FULL) / 2);
        begunAre(FEW);
        answer.countDown();
        Awaitility.await().until(() -> threads.getQueue().isEmpty());
        looks(1, 0);
        assertThat(threads.getMaximumPoolSize()).isEqualTo(FEW);
    }

    @Test
    @DisplayName("calls that hang leave others their threads, even on busy processors")
    void hanging() {
        calls(FEW);
        begunAre(FEW);
        Awaitility.await().untilAsserted(() -> {
            looks(1, 1);
            assertThat(threads.getMaximumPoolSize()).isEqualTo(2 * FEW);
        });
        calls(MOST);
        begunAre(2 * FEW);
    }
}
