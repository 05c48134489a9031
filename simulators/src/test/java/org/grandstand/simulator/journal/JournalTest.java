package org.grandstand.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X2")
class JournalTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the latest value of each key comes back, removed ones do not, and the file is compacted")
    void latest() throws IOException {
        Path file = folder.resolve("some.journal");
        try (Journal journal = Journal.open(file)) {
            for (int i = 0; i <= 100; i++) journal.append("number", "a", i);
            journal.append("number", "b", 7);
            journal.append("number", "c", 8);
            journal.remove("number", "b");
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.recovered("number", Integer.class)).containsExactly(100, 8);
            assertThat(Files.readAllLines(file)).hasSize(2);
        }
    }

    @Test
    @DisplayName("a second start on the same state is refused and harms nothing")
    void oneOwner() throws IOException {
        Path file = folder.resolve("owned.journal");
        try (Journal journal = Journal.open(file)) {
            journal.append("number", "a", 1);
            assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("in use");
            journal.append("number", "b", 2);
        }
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.recovered("number", Integer.class)).containsExactly(1, 2);
        }
    }

    @Test
    @DisplayName("a last line torn by a crash is dropped; damage elsewhere is refused by line")
    void torn() throws IOException {
        Path file = folder.resolve("torn.journal");
        try (Journal journal = Journal.open(file)) {
            journal.append("name", "a", "张三");
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 6), StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.recovered("name", String.class)).containsExactly("张三");
        }
        Files.writeString(file, "{broken\n" + Files.readString(file));
        assertThatThrownBy(() -> Journal.open(file)).hasMessageContaining("line 1");
    }
}
