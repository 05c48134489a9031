package org.grandstand.simulator.wechat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Lines of a bill file: header lines as they are, values with a back quote before each. It is compressed while it is
 * written, for a day's bill in plain text may be larger than the memory the simulator is given.
 */
final class BillText {

    /** Fees have five decimals in trade bills; they are whole fen all the same. */
    private static final String FEE_TAIL = "000";

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final MessageDigest digest = sha1();
    private final OutputStream text;

    BillText() {
        try {
            text = new DigestOutputStream(new GZIPOutputStream(compressed), digest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    BillText line(String line) {
        return write(line + "\r\n");
    }

    BillText row(List<String> values) {
        return line(values.stream().map(BillText::cell).collect(Collectors.joining(",")));
    }

    BillText write(String characters) {
        try {
            text.write(characters.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    BillFile finished() {
        try {
            text.close();
            return new BillFile(compressed.toByteArray(), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String fee(long fen) {
        return Beijing.yuan(fen) + FEE_TAIL;
    }

    /** The layout knows no quoting, so that a comma, a line end or a back quote in a value would break the row. */
    private static String cell(String value) {
        return "`"
                + value.replace(',', ' ').replace('\r', ' ').replace('\n', ' ').replace('`', ' ');
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
