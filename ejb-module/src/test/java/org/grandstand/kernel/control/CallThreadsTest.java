package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
@DisplayName("calls have a number of threads, and more while some of them take long")
class CallThreadsTest {

    private static final int USUAL = 6;

    private final CallThreads threads = new CallThreads("call-", USUAL);
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

    private void begunAre(int number) {
        Awaitility.await().until(() -> begun.get() == number);
        assertThat(threads.getPoolSize()).isEqualTo(number);
    }

    @AfterEach
    void end() {
        answer.countDown();
        threads.shutdown();
    }

    /** As an adjustment would make it now. */
    private int size() {
        threads.adjust();
        return threads.getMaximumPoolSize();
    }

    @Test
    @DisplayName("as many as usual at first, however many calls wait")
    void usual() {
        calls(3 * USUAL);
        begunAre(USUAL);
        assertThat(threads.getQueue()).hasSize(2 * USUAL);
    }

    @Test
    @DisplayName(
            "calls that hang leave others their threads, up to a limit; when they end there are as many as usual again")
    void hanging() {
        calls(USUAL - 1);
        begunAre(USUAL - 1);
        Awaitility.await().untilAsserted(() -> assertThat(size()).isEqualTo(2 * USUAL - 1));
        calls(2 * USUAL);
        begunAre(2 * USUAL - 1);
        Awaitility.await().untilAsserted(() -> assertThat(size()).isEqualTo(2 * USUAL));
        begunAre(2 * USUAL);

        answer.countDown();
        Awaitility.await().untilAsserted(() -> {
            assertThat(size()).isEqualTo(USUAL);
            assertThat(threads.getPoolSize()).isLessThanOrEqualTo(USUAL);
        });
    }
}
