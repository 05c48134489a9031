package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K1")
class StreamedEventTest {

    private static final StreamedEvent FIRST =
            StreamedEvent.of("E.1", "availability", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    private static final StreamedEvent LARGE = StreamedEvent.of(": " + "0123456789abcdef".repeat(4_000) + "\n\n");

    @Test
    @DisplayName("an event has its version as id, its name and its data, and ends with an empty line")
    void form() {
        assertThat(new String(FIRST.plain(), StandardCharsets.UTF_8))
                .isEqualTo("id: E.1\nevent: availability\ndata: {\"a\":1}\n\n");
    }

    @Test
    @DisplayName("shared compressed events make one gzip member, whichever came before")
    void oneMember() throws IOException {
        for (List<StreamedEvent> told :
                List.of(List.of(FIRST), List.of(LARGE, FIRST, StreamedEvent.HEARTBEAT, FIRST, LARGE))) {
            StreamCoding coding = new StreamCoding(true);
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            ByteArrayOutputStream meant = new ByteArrayOutputStream();
            sent.writeBytes(coding.beginning());
            for (StreamedEvent event : told) {
                sent.writeBytes(coding.of(event));
                meant.writeBytes(event.plain());
            }
            sent.writeBytes(coding.end());

            byte[] heard = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readAllBytes();

            assertThat(heard).isEqualTo(meant.toByteArray());
        }
    }

    @Test
    @DisplayName("what has been sent can be read before the stream ends")
    void readAtOnce() throws IOException {
        StreamCoding coding = new StreamCoding(true);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes(coding.beginning());
        sent.writeBytes(coding.of(FIRST));

        byte[] heard =
                new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray())).readNBytes(FIRST.plain().length);

        assertThat(heard).isEqualTo(FIRST.plain());
    }
}
