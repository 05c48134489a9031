package org.grandstand.simulator.wechat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.grandstand.simulator.secret.Secrets;

/** Bill files that wait to be fetched by their token, for five minutes. */
final class BillDownloads {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int MAX_WAITING = 20;
    private static final int TOKEN_LENGTH = 40;

    private record Waiting(byte[] compressed, boolean asGzip, Instant until) {}

    /** @param sha1 of the text before compression, in hexadecimal */
    record Offered(String token, String sha1) {}

    private final Clock clock;
    private final Map<String, Waiting> files = new LinkedHashMap<>();

    BillDownloads(Clock clock) {
        this.clock = clock;
    }

    synchronized Offered offer(String text, boolean asGzip) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        String token = Secrets.text(TOKEN_LENGTH);
        files.put(token, new Waiting(compressed(plain), asGzip, clock.instant().plus(LIFE)));
        if (files.size() > MAX_WAITING) files.remove(files.keySet().iterator().next());
        return new Offered(token, sha1(plain));
    }

    /** @throws WechatError when there is no such file or its time is over */
    synchronized byte[] fetch(String token) {
        Waiting file = files.get(token);
        if (file == null || clock.instant().isAfter(file.until())) throw WechatError.against("token无效或已过期，请重新申请账单");
        return file.asGzip() ? file.compressed() : plain(file.compressed());
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sha1(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(plain));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
