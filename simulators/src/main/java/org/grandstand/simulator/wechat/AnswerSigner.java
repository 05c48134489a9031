package org.grandstand.simulator.wechat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.grandstand.simulator.secret.KeyPairFiles;
import org.grandstand.simulator.secret.Secrets;
import org.grandstand.simulator.wire.Reply;

/** Signs what the provider says: answers and notifications alike. */
final class AnswerSigner {

    /** With it begin the signatures by which the provider probes whether a merchant verifies at all. */
    private static final String PROBE = "WECHATPAY/SIGNTEST/";

    private static final int PROBE_RANDOM_LENGTH = 320;
    private static final int NONCE_LENGTH = 32;

    private final KeyPairFiles platform;
    private final Clock clock;

    AnswerSigner(KeyPairFiles platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
    }

    Reply sign(Reply reply) {
        return with(reply, headers(reply.body()));
    }

    /** A probe: all headers right but for the signature, which must not verify. */
    Reply signWrongly(Reply reply) {
        return with(reply, wrongHeaders(reply.body()));
    }

    Map<String, String> headers(byte[] body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String nonce = Secrets.text(NONCE_LENGTH);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Wechatpay-Nonce", nonce);
        headers.put("Wechatpay-Signature", signature(timestamp, nonce, body));
        headers.put("Wechatpay-Signature-Type", RequestVerifier.SCHEME);
        headers.put("Wechatpay-Timestamp", timestamp);
        headers.put("Wechatpay-Serial", platform.serial());
        return headers;
    }

    Map<String, String> wrongHeaders(byte[] body) {
        Map<String, String> headers = headers(body);
        headers.put("Wechatpay-Signature", PROBE + Secrets.text(PROBE_RANDOM_LENGTH));
        return headers;
    }

    private String signature(String timestamp, String nonce, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + 64);
        message.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(body);
        message.write('\n');
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(platform.key());
            signature.update(message.toByteArray());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Reply with(Reply reply, Map<String, String> headers) {
        Reply signed = reply.with("Request-ID", "08" + Secrets.digits(20));
        for (Map.Entry<String, String> header : headers.entrySet())
            signed = signed.with(header.getKey(), header.getValue());
        return signed;
    }
}
