package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
class SetWriterTest {

    private final SetIntake<Integer, Integer> intake = new SetIntake<>(4, 3);
    private final List<Integer> sizes = new CopyOnWriteArrayList<>();

    /** Offers all before anybody writes, then writes them. */
    private List<CompletableFuture<Integer>> write(int count, Function<List<Integer>, List<Integer>> writing) {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> waiting.add(intake.offer(i).orElseThrow()));
        SetWriter<Integer, Integer> writer =
                SetWriter.begin(Executors.defaultThreadFactory(), "test-writer", intake, set -> {
                    sizes.add(set.size());
                    return writing.apply(set);
                });
        writer.stop();
        return waiting;
    }

    private static int outcome(CompletableFuture<Integer> waiting) throws Exception {
        return waiting.get(5, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("what a bounded intake took is written in sets and answered, also when asked to stop")
    void setsAndBounds() throws Exception {
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> waiting.add(intake.offer(i).orElseThrow()));
        assertThat(intake.offer(4)).isEmpty();

        SetWriter<Integer, Integer> writer =
                SetWriter.begin(Executors.defaultThreadFactory(), "test-writer", intake, set -> {
                    sizes.add(set.size());
                    return set.stream().map(i -> i * 10).toList();
                });
        writer.stop();

        assertThat(sizes).containsExactly(3, 1);
        assertThat(outcome(waiting.get(0))).isZero();
        assertThat(outcome(waiting.get(3))).isEqualTo(30);
    }

    @Test
    @DisplayName("one that cannot be written fails alone")
    void alone() throws Exception {
        List<CompletableFuture<Integer>> waiting = write(3, set -> {
            if (set.contains(1)) {
                throw new IllegalStateException("one is broken");
            }
            return set;
        });

        assertThat(outcome(waiting.get(0))).isZero();
        assertThat(outcome(waiting.get(2))).isEqualTo(2);
        assertThatThrownBy(() -> outcome(waiting.get(1))).hasRootCauseMessage("one is broken");
        assertThat(sizes).containsExactly(3, 1, 1, 1);
    }

    @Test
    @DisplayName("when the database is away everybody is told at once")
    void away() {
        List<CompletableFuture<Integer>> waiting = write(3, set -> {
            throw new IllegalStateException(new SQLException("gone", "08006"));
        });

        for (CompletableFuture<Integer> one : waiting) {
            assertThatThrownBy(() -> outcome(one)).hasRootCauseMessage("gone");
        }
        assertThat(sizes).containsExactly(3);
    }
}
