package org.grandstand.simulator.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
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

    synchronized Offered offer(BillFile file, boolean asGzip) {
        String token = Secrets.text(TOKEN_LENGTH);
        files.put(token, new Waiting(file.compressed(), asGzip, clock.instant().plus(LIFE)));
        if (files.size() > MAX_WAITING) files.remove(files.keySet().iterator().next());
        return new Offered(token, file.sha1());
    }

    /** @throws WechatError when there is no such file or its time is over */
    synchronized byte[] fetch(String token) {
        Waiting file = files.get(token);
        if (file == null || clock.instant().isAfter(file.until())) throw WechatError.against("token无效或已过期，请重新申请账单");
        return file.asGzip() ? file.compressed() : plain(file.compressed());
    }

    private static byte[] plain(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
