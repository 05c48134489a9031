package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grandstand.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N1")
class SharedReadTest {

    private static final int CALLERS = 200;
    private static final int HASTY_CALLERS = 4;
    private static final int QUESTIONS = 100_000;
    private static final long PATIENCE_SECONDS = 30;

    private final TestSchema schema = new TestSchema();
    private final List<List<Integer>> reads = Collections.synchronizedList(new ArrayList<>());
    private final SharedRead<Integer, String> shared = new SharedRead<>(schema.transaction(), this::read);
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private volatile boolean broken;

    /** Even numbers have rows. */
    private Map<Integer, String> read(List<Integer> keys) {
        reads.add(List.copyOf(keys));
        try {
            slow.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (broken) {
            throw new UnsupportedOperationException("broken");
        }
        Map<Integer, String> rows = new HashMap<>();
        keys.stream().filter(key -> key % 2 == 0).forEach(key -> rows.put(key, "row " + key));
        return rows;
    }

    private static Optional<String> row(int key) {
        return key % 2 == 0 ? Optional.of("row " + key) : Optional.empty();
    }

    /** Callers of 0 to {@value #CALLERS}, all of them there before the first one's read ends. */
    private List<Future<Optional<String>>> crowd() throws InterruptedException {
        slow = new CountDownLatch(1);
        List<Future<Optional<String>>> asked = new ArrayList<>();
        CountDownLatch there = new CountDownLatch(CALLERS);
        for (int i = 0; i < CALLERS; i++) {
            int key = i;
            asked.add(callers.submit(() -> {
                there.countDown();
                return shared.of(key);
            }));
        }
        assertThat(there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return asked;
    }

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    @DisplayName("who comes alone reads for himself")
    void alone() {
        assertThat(shared.of(2)).contains("row 2");
        assertThat(shared.of(3)).isEmpty();
        assertThat(reads).containsExactly(List.of(2), List.of(3));
    }

    @Test
    @DisplayName("a crowd gets each his own row, in sets of bounded size")
    void together() throws Exception {
        List<Future<Optional<String>>> asked = crowd();
        slow.countDown();
        for (int key = 0; key < CALLERS; key++) {
            assertThat(asked.get(key).get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(row(key));
        }
        Set<Integer> read = new HashSet<>();
        reads.forEach(read::addAll);
        assertThat(read).hasSize(CALLERS);
        assertThat(reads).allSatisfy(keys -> {
            assertThat(keys).hasSizeLessThanOrEqualTo(SharedRead.READ_AT_ONCE);
            assertThat(Integer.bitCount(keys.size())).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("nobody is left waiting, however callers and readers meet")
    void again() throws Exception {
        List<Future<Integer>> answered = new ArrayList<>();
        for (int caller = 0; caller < HASTY_CALLERS; caller++) {
            int first = caller;
            answered.add(callers.submit(() -> {
                int right = 0;
                for (int key = first; key < first + QUESTIONS; key++) {
                    right += shared.of(key).equals(row(key)) ? 1 : 0;
                }
                return right;
            }));
        }
        for (Future<Integer> one : answered) {
            assertThat(one.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(QUESTIONS);
        }
    }

    @Test
    @DisplayName("a read that fails fails those it was for, and the next one is as good as ever")
    void fails() throws Exception {
        broken = true;
        List<Future<Optional<String>>> asked = crowd();
        slow.countDown();
        for (Future<Optional<String>> one : asked) {
            assertThatThrownBy(() -> one.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(UnsupportedOperationException.class);
        }
        broken = false;
        assertThat(shared.of(4)).contains("row 4");
    }

    @Test
    @DisplayName("inside a transaction everybody reads alone, in it")
    void inTransaction() throws Exception {
        List<Future<Optional<String>>> asked = crowd();
        CountDownLatch others = slow;
        slow = new CountDownLatch(0);
        assertThat(schema.inTransaction(() -> shared.of(6))).contains("row 6");
        assertThat(reads).last().isEqualTo(List.of(6));
        others.countDown();
        for (Future<Optional<String>> one : asked) {
            one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
