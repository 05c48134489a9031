package org.grandstand.payment.adapter.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.wechat.pay.java.core.cipher.AeadAesCipher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.grandstand.kernel.control.Json;
import org.grandstand.payment.control.Unreadable;
import org.grandstand.testing.Shared;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class ResourceOpenerTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Test
    @DisplayName("the provider's own vector opens")
    void vector() throws IOException {
        JsonNode vector = Json.mapper().readTree(Shared.text("vectors/wechatpay-aead.json"));
        ResourceOpener opener =
                new ResourceOpener(vector.path("api_v3_key").asText().getBytes(StandardCharsets.US_ASCII));
        assertThat(opener.open(
                        vector.path("ciphertext_b64").asText(),
                        vector.path("nonce").asText(),
                        vector.path("associated_data").asText()))
                .isEqualTo(vector.path("plaintext").asText());
    }

    @Test
    @DisplayName("what the provider's library encrypts opens, with Chinese text and without associated data")
    void library() {
        String sealed = new AeadAesCipher(KEY)
                .encrypt(
                        "".getBytes(StandardCharsets.UTF_8),
                        "123456789012".getBytes(StandardCharsets.UTF_8),
                        "支付成功".getBytes(StandardCharsets.UTF_8));
        assertThat(new ResourceOpener(KEY).open(sealed, "123456789012", "")).isEqualTo("支付成功");
    }

    @Test
    @DisplayName("one changed bit, another nonce or another purpose is refused")
    void tampered() {
        String sealed =
                new AeadAesCipher(KEY).encrypt("transaction".getBytes(), "123456789012".getBytes(), "text".getBytes());
        ResourceOpener opener = new ResourceOpener(KEY);
        assertThatThrownBy(() -> opener.open("A" + sealed.substring(1), "123456789012", "transaction"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> opener.open(sealed, "123456789013", "transaction"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> opener.open(sealed, "123456789012", "refund")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> opener.open("no base64!", "123456789012", "")).isInstanceOf(Unreadable.class);
    }
}
