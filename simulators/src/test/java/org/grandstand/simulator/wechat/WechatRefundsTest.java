package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import org.grandstand.simulator.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X2")
class WechatRefundsTest {

    private static final String REFUNDS = "/v3/refund/domestic/refunds";

    @TempDir
    Path folder;

    private Provider provider;
    private Letterbox box;

    @BeforeEach
    void start() throws Exception {
        provider = new Provider(folder, true);
        box = new Letterbox(provider.merchant);
        provider.merchant.place("ORDER20001", 1_000, "http://127.0.0.1:9/x");
        provider.merchant.pay("ORDER20001", ",\"notified\":false");
    }

    @AfterEach
    void stop() {
        provider.close();
        box.close();
    }

    @Test
    @DisplayName("a refund is taken, ends in success, and is told")
    void refunded() {
        JsonNode taken = provider.merchant.call(200, "POST", REFUNDS, refund("R1", 400, 1_000));
        assertThat(taken.get("status").asText()).isEqualTo("PROCESSING");
        await().until(() -> box.letters.size() == 1);
        assertThat(box.letters.get(0).signed()).isTrue();
        assertThat(box.letters.get(0).content().get("refund_status").asText()).isEqualTo("SUCCESS");
        assertThat(box.letters.get(0).envelope().get("event_type").asText()).isEqualTo("REFUND.SUCCESS");
        JsonNode found = provider.merchant.call(200, "GET", REFUNDS + "/R1", "");
        assertThat(found.get("status").asText()).isEqualTo("SUCCESS");
        assertThat(found.at("/amount/refund").asLong()).isEqualTo(400);
        assertThat(provider.merchant.query("ORDER20001").get("trade_state").asText())
                .isEqualTo("REFUND");
    }

    @Test
    @DisplayName(
            "the same number and words give the same refund; other words, too much money or an unpaid order are refused")
    void refusedRefunds() {
        JsonNode first = provider.merchant.call(200, "POST", REFUNDS, refund("R1", 400, 1_000));
        JsonNode again = provider.merchant.call(200, "POST", REFUNDS, refund("R1", 400, 1_000));
        assertThat(again.get("refund_id")).isEqualTo(first.get("refund_id"));
        refused(400, "INVALID_REQUEST", refund("R1", 401, 1_000));
        provider.clock.advance(Duration.ofMinutes(1));
        refused(400, "INVALID_REQUEST", refund("R2", 601, 1_000));
        refused(400, "INVALID_REQUEST", refund("R2", 100, 999));
        refused(404, "RESOURCE_NOT_EXISTS", refund("R2", 100, 1_000).replace("ORDER20001", "ORDER29999"));
        provider.merchant.place("ORDER20002", 1_000, "http://127.0.0.1:9/x");
        refused(400, "INVALID_REQUEST", refund("R2", 100, 1_000).replace("ORDER20001", "ORDER20002"));
        assertThat(provider.merchant
                        .call(404, "GET", REFUNDS + "/R9", "")
                        .get("code")
                        .asText())
                .isEqualTo("RESOURCE_NOT_EXISTS");
    }

    @Test
    @DisplayName("parts of one order keep a minute's distance, and after 365 days nothing is given back")
    void timely() {
        provider.clock.freeze();
        provider.merchant.call(200, "POST", REFUNDS, refund("R1", 100, 1_000));
        refused(429, "FREQUENCY_LIMITED", refund("R2", 100, 1_000));
        provider.clock.advance(Duration.ofMinutes(1));
        provider.merchant.call(200, "POST", REFUNDS, refund("R2", 100, 1_000));
        provider.clock.advance(Duration.ofDays(366));
        refused(400, "INVALID_REQUEST", refund("R3", 100, 1_000));
    }

    @Test
    @DisplayName("more than six refused refunds in a second and all are refused for its rest")
    void tooManyErrors() {
        provider.clock.freeze();
        for (int i = 0; i < 6; i++) refused(400, "INVALID_REQUEST", refund("X" + i, 100, 999));
        refused(429, "FREQUENCY_LIMITED", refund("R1", 100, 1_000));
        provider.clock.advance(Duration.ofSeconds(1));
        provider.merchant.call(200, "POST", REFUNDS, refund("R1", 100, 1_000));
    }

    @Test
    @DisplayName("a refund can end closed; its money can then be given back under a new number")
    void closed() {
        Wire.admin("POST", provider.url("/admin/refund-ends"), "{\"status\":\"CLOSED\",\"count\":1}");
        provider.merchant.call(200, "POST", REFUNDS, refund("R1", 1_000, 1_000));
        await().until(() -> box.letters.size() == 1);
        assertThat(box.letters.get(0).envelope().get("event_type").asText()).isEqualTo("REFUND.CLOSED");
        provider.clock.advance(Duration.ofMinutes(1));
        provider.merchant.call(200, "POST", REFUNDS, refund("R2", 1_000, 1_000));
        await().until(() -> box.letters.size() == 2);
        assertThat(box.letters.get(1).content().get("refund_status").asText()).isEqualTo("SUCCESS");
    }

    @Test
    @DisplayName("a refund in processing ends after a restart")
    void afterRestart() throws Exception {
        provider.merchant.call(200, "POST", REFUNDS, refund("R1", 400, 1_000));
        provider.restart();
        await().until(() -> provider.merchant
                .call(200, "GET", REFUNDS + "/R1", "")
                .get("status")
                .asText()
                .equals("SUCCESS"));
    }

    private void refused(int status, String code, String body) {
        assertThat(provider.merchant
                        .call(status, "POST", REFUNDS, body)
                        .get("code")
                        .asText())
                .isEqualTo(code);
    }

    private String refund(String number, long fen, long total) {
        return """
                {"out_trade_no":"ORDER20001","out_refund_no":"%s","reason":"退票","notify_url":"%s",
                 "amount":{"refund":%d,"total":%d,"currency":"CNY"}}""".formatted(number, box.url(), fen, total);
    }
}
