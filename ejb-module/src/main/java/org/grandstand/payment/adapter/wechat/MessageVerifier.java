package org.grandstand.payment.adapter.wechat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.control.Forged;

/**
 * Whether an answer or a notification comes from WeChat Pay, and now. A probe ({@code WECHATPAY/SIGNTEST/…}) is sent with
 * a false signature on purpose and fails like any other forgery.
 */
record MessageVerifier(WechatConfiguration configuration, Clock clock) {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    /**
     * Passes in silence.
     *
     * @throws Forged saying what is wrong
     */
    void verify(ProviderMessage message) {
        String timestamp = message.header("Wechatpay-Timestamp");
        String serial = message.header("Wechatpay-Serial");
        requireNow(timestamp);
        if (!serial.equalsIgnoreCase(configuration.platformSerialNumber())) {
            throw new Forged("unknown platform certificate " + shortened(serial));
        }
        byte[] signed = signed(timestamp, message.header("Wechatpay-Nonce"), message.body());
        if (!holds(signed, message.header("Wechatpay-Signature"))) {
            throw new Forged("the signature does not match");
        }
    }

    private void requireNow(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
                throw new Forged("signed at " + sent + ", more than " + TOLERANCE.toMinutes() + " minutes from now");
            }
        } catch (NumberFormatException | DateTimeException noTime) {
            throw new Forged("no timestamp");
        }
    }

    private boolean holds(byte[] signed, String signature) {
        try {
            Signature checking = Signature.getInstance("SHA256withRSA");
            checking.initVerify(configuration.platformKey());
            checking.update(signed);
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] signed(String timestamp, String nonce, byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(body.length + 64);
        text.writeBytes((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(body);
        text.write('\n');
        return text.toByteArray();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 64));
    }
}
