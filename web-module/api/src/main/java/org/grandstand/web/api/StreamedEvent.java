package org.grandstand.web.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * A server-sent event as bytes that any number of streams share, plain and compressed. The compressed form refers to nothing
 * before it and ends on a byte, so that it may follow whatever else a stream has sent.
 *
 * @param plain UTF-8
 * @param deflated blocks of RFC 1951, none of them the last
 */
record StreamedEvent(byte[] plain, byte[] deflated) {

    private static final int CHUNK = 4096;

    /** Says nothing, but keeps the connection open and finds out whether anybody is there. */
    static final StreamedEvent HEARTBEAT = of(":\n\n");

    static StreamedEvent of(String id, String name, byte[] data) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(data.length + 100);
        text.writeBytes(("id: " + id + "\nevent: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(data);
        text.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return of(text.toByteArray());
    }

    static StreamedEvent of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static StreamedEvent of(byte[] plain) {
        return new StreamedEvent(plain, deflated(plain));
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            int made;
            do {
                made = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
                bytes.write(chunk, 0, made);
            } while (made == chunk.length);
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
