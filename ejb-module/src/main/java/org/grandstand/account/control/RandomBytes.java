package org.grandstand.account.control;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Unguessable bytes, which each thread draws in advance. The platform's generator is one for the whole process, behind one lock:
 * sampled under load, a quarter of the threads that signed people in waited for it.
 */
final class RandomBytes {

    private static final int DRAWN_AT_ONCE = 1024;
    private static final SecureRandom GENERATOR = new SecureRandom();
    private static final ThreadLocal<ByteBuffer> DRAWN =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(DRAWN_AT_ONCE).limit(0));

    private RandomBytes() {}

    /** @param count at most {@link #DRAWN_AT_ONCE} */
    static byte[] of(int count) {
        ByteBuffer drawn = DRAWN.get();
        if (drawn.remaining() < count) {
            GENERATOR.nextBytes(drawn.array());
            drawn.clear();
        }
        byte[] bytes = new byte[count];
        drawn.get(bytes);
        Arrays.fill(drawn.array(), drawn.position() - count, drawn.position(), (byte) 0); // nobody finds it there later
        return bytes;
    }
}
