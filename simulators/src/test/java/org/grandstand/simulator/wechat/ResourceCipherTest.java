package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.grandstand.simulator.Wire;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("X2")
class ResourceCipherTest {

    @Test
    @DisplayName("the provider's own vector is met")
    void vector() throws IOException {
        JsonNode vector = Wire.MAPPER.readTree(
                Wire.shared("data/vectors/wechatpay-aead.json").toFile());
        ResourceCipher cipher =
                new ResourceCipher(vector.get("api_v3_key").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(cipher.encrypt(
                        vector.get("plaintext").asText(),
                        vector.get("nonce").asText(),
                        vector.get("associated_data").asText()))
                .isEqualTo(vector.get("ciphertext_b64").asText());
    }
}
