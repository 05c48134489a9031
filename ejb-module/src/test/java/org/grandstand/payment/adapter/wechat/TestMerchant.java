package org.grandstand.payment.adapter.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.grandstand.payment.ProviderMessage;

/** A merchant and the provider's key, made for one test. */
final class TestMerchant {

    static final Instant NOW = Instant.parse("2027-05-18T11:30:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PLATFORM_SERIAL = "5157F09EFDC096DE15EBE81A47057A7200000001";

    final KeyPair merchant = keys();
    final KeyPair platform = keys();
    final WechatConfiguration configuration = new WechatConfiguration(
            URI.create("http://127.0.0.1:1"),
            Optional.empty(),
            "http://127.0.0.1:2/notifications",
            "1900000001",
            "wx0000000000000001",
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
            "7777777777777777777777777777777777777777",
            merchant.getPrivate(),
            PLATFORM_SERIAL,
            platform.getPublic());

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the provider would send at a moment. */
    ProviderMessage signed(String body, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return message(body, timestamp, signature(timestamp + "\n" + "nonce" + "\n" + body + "\n"));
    }

    ProviderMessage message(String body, String timestamp, String signature) {
        return new ProviderMessage(
                Map.of(
                        "wechatpay-timestamp", timestamp,
                        "Wechatpay-Nonce", "nonce",
                        "Wechatpay-Serial", PLATFORM_SERIAL,
                        "Wechatpay-Signature", signature),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String text) {
        try {
            Signature signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(platform.getPrivate());
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
