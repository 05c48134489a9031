package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.grandstand.inventory.AvailabilityView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class AvailabilityStreamTest {

    private static final long QUARTER_MINUTE = 15_000;

    /** A connection that takes what is written, or does not for a while, or breaks. */
    private static final class Connection extends ServletOutputStream {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private boolean takes = true;
        private boolean broken;
        private int completed;

        @Override
        public boolean isReady() {
            return takes;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // the test calls it
        }

        @Override
        public void write(int value) throws IOException {
            if (broken) {
                throw new IOException("nobody is there");
            }
            assertThat(takes).as("written only when it may be").isTrue();
            sent.write(value);
        }

        String text() {
            return sent.toString(StandardCharsets.UTF_8);
        }

        AsyncContext context() {
            return (AsyncContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (context, method, arguments) -> {
                        completed += method.getName().equals("complete") ? 1 : 0;
                        return null;
                    });
        }
    }

    private final Connection connection = new Connection();
    private final Set<AvailabilityStream> listening = new HashSet<>();
    private final Deque<Runnable> turns = new ArrayDeque<>();

    /** One that has begun. */
    private AvailabilityStream stream(String version) {
        AvailabilityStream stream = opened(version, Runnable::run);
        stream.onWritePossible();
        return stream;
    }

    private AvailabilityStream opened(String version, Executor thread) {
        return new AvailabilityStream(
                "SWM07",
                version,
                new StreamTarget(connection.context(), connection, thread),
                new StreamCoding(false),
                StreamedEvent.of("retry: 1000\n\n"),
                listening);
    }

    private static AvailabilityEdition edition(int version) {
        AvailabilityView view = new AvailabilityView("E." + version, null, 8, "/w==", null, null, Map.of("A", 8));
        return new AvailabilityEdition(
                view,
                since -> since.startsWith("E.")
                        ? new AvailabilityView(
                                view.version(), since, null, null, List.of(version), List.of(), Map.of("A", 7))
                        : view);
    }

    @Test
    @DisplayName("a new listener gets the whole, then only what changes, and nothing twice")
    void wholeThenChanges() {
        AvailabilityStream stream = stream(null);
        stream.tell(edition(1), 0);
        stream.tell(edition(1), 250);
        stream.tell(edition(2), 500);

        String[] events = connection.text().split("\n\n");
        assertThat(events).hasSize(3);
        assertThat(events[0]).isEqualTo("retry: 1000");
        assertThat(events[1]).contains("id: E.1\n").contains("\"free\":\"/w==\"");
        assertThat(events[2])
                .contains("id: E.2\n")
                .contains("\"since\":\"E.1\"")
                .contains("\"taken\":[2]");
    }

    @Test
    @DisplayName("who comes back with a version gets what changed since; a version nobody knows gets the whole")
    void resumes() {
        stream("E.1").tell(edition(3), 0);
        assertThat(connection.text()).contains("\"since\":\"E.1\"").doesNotContain("\"free\"");

        stream("other.9").tell(edition(3), 0);
        assertThat(connection.text()).contains("\"free\"");
    }

    @Test
    @DisplayName("a slow listener misses turns and then gets one larger change")
    void slow() {
        AvailabilityStream stream = stream(null);
        stream.tell(edition(1), 0);
        connection.takes = false;
        stream.tell(edition(2), 250);
        stream.tell(edition(3), 500);
        stream.tell(edition(4), 750);
        connection.takes = true;
        stream.onWritePossible();
        stream.tell(edition(5), 1000);

        assertThat(connection.text())
                .contains("id: E.2\n", "id: E.5\n")
                .contains("\"since\":\"E.2\"")
                .doesNotContain("id: E.3\n", "id: E.4\n");
    }

    @Test
    @DisplayName("silence is broken now and then, so that nobody in between thinks the connection dead")
    void heartbeat() {
        AvailabilityStream stream = stream(null);
        stream.tell(edition(1), 0);
        stream.tell(edition(1), QUARTER_MINUTE - 1);
        assertThat(connection.text()).doesNotEndWith(":\n\n");
        stream.tell(edition(1), QUARTER_MINUTE);
        assertThat(connection.text()).endsWith(":\n\n");
    }

    @Test
    @DisplayName("an ended stream says why, is over once, and says nothing more")
    void ends() {
        AvailabilityStream stream = stream(null);
        stream.end(StreamedEvent.of("event: end\n\n"));
        stream.end(StreamedEvent.of("event: end\n\n"));
        stream.tell(edition(1), 0);

        assertThat(connection.text()).isEqualTo("retry: 1000\n\nevent: end\n\n");
        assertThat(connection.completed).isEqualTo(1);
        assertThat(listening).isEmpty();
    }

    @Test
    @DisplayName("a listener who left is found out by writing and struck off")
    void left() {
        AvailabilityStream stream = stream(null);
        connection.broken = true;
        stream.tell(edition(1), 0);

        assertThat(listening).isEmpty();
        assertThat(connection.completed).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "nothing is written, ended or counted but in the connection's own thread, and no more than one turn waits for it")
    void oneThread() {
        AvailabilityStream stream = opened(null, turns::add);
        stream.tell(edition(1), 0);
        assertThat(turns).as("one that has not begun").isEmpty();
        stream.onWritePossible();
        assertThat(listening).containsExactly(stream);

        stream.tell(edition(1), 250);
        stream.tell(edition(2), 500);
        assertThat(turns).hasSize(1);
        assertThat(connection.text()).doesNotContain("id:");
        turns.remove().run();
        assertThat(connection.text()).contains("id: E.1\n");

        stream.close();
        stream.close();
        assertThat(connection.completed).isZero();
        turns.forEach(Runnable::run);
        assertThat(connection.completed).isEqualTo(1);
        assertThat(listening).isEmpty();
    }
}
