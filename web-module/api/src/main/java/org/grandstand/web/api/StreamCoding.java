package org.grandstand.web.api;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/** How one stream writes shared events: as they are, or as one gzip member (RFC 1952) made of their compressed forms. */
final class StreamCoding {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final byte[] NOTHING = {};

    private final boolean gzip;
    private final CRC32 sum = new CRC32();
    private int length;

    StreamCoding(boolean gzip) {
        this.gzip = gzip;
    }

    byte[] beginning() {
        return gzip ? GZIP_HEADER : NOTHING;
    }

    byte[] of(StreamedEvent event) {
        if (!gzip) {
            return event.plain();
        }
        sum.update(event.plain());
        length += event.plain().length;
        return event.deflated();
    }

    byte[] end() {
        return gzip
                ? ByteBuffer.allocate(LAST_BLOCK.length + 2 * Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put(LAST_BLOCK)
                        .putInt((int) sum.getValue())
                        .putInt(length)
                        .array()
                : NOTHING;
    }
}
