package org.grandstand.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U1.11")
class RandomBytesTest {

    @Test
    @DisplayName("nothing drawn comes again, in one thread or two, over many refills")
    void unique() throws InterruptedException {
        Set<String> mine = new HashSet<>();
        Set<String> others = new HashSet<>();
        Thread other = new Thread(() -> draw(others));
        other.start();
        draw(mine);
        other.join();
        assertThat(mine).hasSize(5_000).doesNotContainAnyElementsOf(others);
        assertThat(others).hasSize(5_000);
    }

    private static void draw(Set<String> drawn) {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = RandomBytes.of(12 + i % 21);
            drawn.add(HexFormat.of().formatHex(bytes));
        }
    }
}
