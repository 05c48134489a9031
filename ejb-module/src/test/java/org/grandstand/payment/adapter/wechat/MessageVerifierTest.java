package org.grandstand.payment.adapter.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.core.cipher.RSAVerifier;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.control.Forged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("X2")
class MessageVerifierTest {

    private static final String BODY = "{\"id\":\"支付\"}";

    private final TestMerchant merchant = new TestMerchant();
    private final MessageVerifier verifier = new MessageVerifier(merchant.configuration, TestMerchant.CLOCK);

    @ParameterizedTest
    @ValueSource(longs = {0, 300, -300})
    @DisplayName("a true message passes up to five minutes from now")
    void passes(long seconds) {
        assertThatCode(() -> verifier.verify(merchant.signed(BODY, TestMerchant.NOW.plusSeconds(seconds))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {301, -301})
    @DisplayName("one second more and it is refused, however well signed")
    void tooOld(long seconds) {
        assertThatThrownBy(() -> verifier.verify(merchant.signed(BODY, TestMerchant.NOW.plusSeconds(seconds))))
                .isInstanceOf(Forged.class);
    }

    @Test
    @DisplayName("a probe of the provider is refused")
    void probe() {
        String timestamp = Long.toString(TestMerchant.NOW.getEpochSecond());
        String random = Base64.getEncoder().encodeToString(new byte[240]);
        assertThatThrownBy(() -> verifier.verify(merchant.message(BODY, timestamp, "WECHATPAY/SIGNTEST/" + random)))
                .isInstanceOf(Forged.class);
    }

    @Test
    @DisplayName("another body, another certificate, no headers: refused")
    void forged() {
        ProviderMessage good = merchant.signed(BODY, TestMerchant.NOW);
        assertThatThrownBy(() -> verifier.verify(new ProviderMessage(good.headers(), "{}".getBytes())))
                .isInstanceOf(Forged.class);
        Map<String, String> other = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // one header, whatever its case
        other.putAll(good.headers());
        other.put("wechatpay-serial", "1234");
        assertThatThrownBy(() -> verifier.verify(new ProviderMessage(other, good.body())))
                .isInstanceOf(Forged.class);
        assertThatThrownBy(() -> verifier.verify(new ProviderMessage(Map.of(), good.body())))
                .isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "99999999999999999", "-1"})
    @DisplayName("a timestamp that is none is refused")
    void noTime(String timestamp) {
        assertThatThrownBy(() -> verifier.verify(merchant.message(BODY, timestamp, "AAAA")))
                .isInstanceOf(Forged.class);
    }

    @Test
    @DisplayName("the signer's header verifies by the provider's own library")
    void request() {
        String authorization = new RequestSigner(merchant.configuration, TestMerchant.CLOCK)
                .authorization("POST", "/v3/pay/transactions/native?x=1", BODY);
        String nonce = field(authorization, "nonce_str");
        String timestamp = field(authorization, "timestamp");
        String message = "POST\n/v3/pay/transactions/native?x=1\n" + timestamp + "\n" + nonce + "\n" + BODY + "\n";
        RSAVerifier library = new RSAVerifier(merchant.merchant.getPublic(), merchant.configuration.serialNumber());
        assertThat(library.verify(merchant.configuration.serialNumber(), message, field(authorization, "signature")))
                .isTrue();
        assertThat(authorization).startsWith("WECHATPAY2-SHA256-RSA2048 mchid=\"1900000001\"");
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp))).isEqualTo(TestMerchant.NOW);
    }

    private static String field(String authorization, String name) {
        int start = authorization.indexOf(name + "=\"") + name.length() + 2;
        return authorization.substring(start, authorization.indexOf('"', start));
    }
}
