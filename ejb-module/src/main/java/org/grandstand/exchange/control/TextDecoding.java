package org.grandstand.exchange.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.grandstand.kernel.Rejected;

/**
 * Finds out how a text is encoded: by its byte order mark, else UTF-8 if it decodes, else GB18030 as spreadsheets on
 * Chinese Windows write it. A text that is no whole text in any of them is refused with the place of the first fault.
 */
final class TextDecoding {

    /** A text and the name of its encoding. */
    record Decoded(String text, String encoding) {}

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int SNIFFED_BYTES = 4096;

    private TextDecoding() {}

    static Decoded decode(byte[] bytes) {
        Decoded decoded = decodeUnchecked(bytes);
        int damaged = decoded.text().indexOf(REPLACEMENT);
        if (damaged >= 0) {
            throw broken(decoded.encoding(), line(decoded.text(), damaged));
        }
        int zero = decoded.text().indexOf('\0');
        if (zero >= 0) {
            throw Rejected.malformed("exchange.not-a-table");
        }
        return decoded;
    }

    private static Decoded decodeUnchecked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE);
        }
        Charset wide = zeroPattern(bytes);
        if (wide != null) {
            return strict(bytes, wide);
        }
        return firstFault(bytes, StandardCharsets.UTF_8) < 0
                ? strict(bytes, StandardCharsets.UTF_8)
                : strict(bytes, looksLikeUtf8(bytes) ? StandardCharsets.UTF_8 : GB18030);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark shows itself by zeros at every other place, as headings are mostly ASCII. */
    private static Charset zeroPattern(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, SNIFFED_BYTES);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        if (odd > length / 8 && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > length / 8 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** A text with more whole multi-byte characters than faults is a damaged UTF-8 text, not a text in GB18030. */
    private static boolean looksLikeUtf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        long faults = lenient.chars().filter(c -> c == REPLACEMENT).count();
        long whole = lenient.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        return whole > faults;
    }

    private static Decoded strict(byte[] bytes, Charset charset) {
        int fault = firstFault(bytes, charset);
        if (fault >= 0) {
            throw broken(charset.name(), line(new String(bytes, 0, fault, charset), Integer.MAX_VALUE));
        }
        return new Decoded(new String(bytes, charset), charset.name());
    }

    /** Offset of the first byte that is no character; -1 when all are. */
    private static int firstFault(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(SNIFFED_BYTES);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static long line(String text, int until) {
        return 1 + text.chars().limit(until).filter(c -> c == '\n').count();
    }

    private static Rejected broken(String encoding, long line) {
        return Rejected.malformed("exchange.broken-text", "encoding", encoding, "line", line);
    }
}
