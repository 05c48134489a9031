package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.grandstand.simulator.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X2")
class WechatNoticesTest {

    @TempDir
    Path folder;

    private Provider provider;
    private Letterbox box;

    @BeforeEach
    void start() throws Exception {
        provider = new Provider(folder, true);
        box = new Letterbox(provider.merchant);
    }

    @AfterEach
    void stop() {
        provider.close();
        box.close();
    }

    @Test
    @DisplayName("a payment is told once, signed and encrypted")
    void told() {
        pay("ORDER10001");
        await().until(() -> states(), List.of("DELIVERED")::equals);
        assertThat(box.letters).hasSize(1);
        Letterbox.Letter letter = box.letters.get(0);
        assertThat(letter.signed()).isTrue();
        assertThat(letter.envelope().get("event_type").asText()).isEqualTo("TRANSACTION.SUCCESS");
        assertThat(letter.envelope().get("resource_type").asText()).isEqualTo("encrypt-resource");
        assertThat(letter.content()).isEqualTo(provider.merchant.query("ORDER10001"));
    }

    @Test
    @DisplayName("a refused notification comes again, with the same id, until it is accepted")
    void retried() {
        box.refusals.set(3);
        pay("ORDER10002");
        await().until(() -> box.letters.size() == 4);
        assertThat(box.letters.stream()
                        .map(letter -> letter.envelope().get("id"))
                        .distinct())
                .hasSize(1);
        await().until(() -> states(), List.of("DELIVERED")::equals);
    }

    @Test
    @DisplayName("the wait before each of the fifteen retries is the provider's")
    void schedule() {
        assertThat(NoticeBoard.RETRIES).hasSize(15);
        assertThat(NoticeBoard.RETRIES.stream().mapToLong(Duration::toSeconds).sum())
                .isEqualTo(60 + 180 + 600 + 1200 + 3 * 1800 + 3600 + 3 * 10_800 + 2 * 21_600);
    }

    @Test
    @DisplayName("a lost notification never comes, while the order is paid, until it is sent again by hand")
    void lost() {
        faults("{\"loseNext\":1}");
        pay("ORDER10003");
        pay("ORDER10004");
        await().until(() -> box.letters.size() == 1);
        assertThat(box.subjects("out_trade_no")).containsExactly("ORDER10004");
        assertThat(provider.merchant.query("ORDER10003").get("trade_state").asText())
                .isEqualTo("SUCCESS");
        String id = notices().get(0).get("id").asText();
        Wire.admin("POST", provider.url("/admin/notices/" + id + "/send"), "");
        await().until(() -> box.letters.size() == 2);
    }

    @Test
    @DisplayName("a notification can come many times, and several in another order")
    void repeatedAndReordered() {
        faults("{\"duplicates\":2}");
        pay("ORDER10005");
        await().until(() -> box.letters.size() == 3);
        faults("{\"reorderWindow\":3,\"delayMillis\":0}");
        for (int i = 6; i <= 8; i++) pay("ORDER1000" + i);
        await().until(() -> box.letters.size() == 6);
        assertThat(box.subjects("out_trade_no").subList(3, 6))
                .containsExactlyInAnyOrder("ORDER10008", "ORDER10007", "ORDER10006")
                .endsWith("ORDER10006");
    }

    @Test
    @DisplayName("a probe with a wrong signature is followed by the true notification")
    void probed() {
        faults("{\"probeNext\":1}");
        pay("ORDER10009");
        await().until(() -> box.letters.size() == 2);
        assertThat(box.letters.get(0).signed()).isFalse();
        assertThat(box.letters.get(1).signed()).isTrue();
    }

    @Test
    @DisplayName("a notification not yet delivered is sent after a restart")
    void afterRestart() throws Exception {
        faults("{\"delayMillis\":3600000}");
        pay("ORDER10010");
        provider.clock.advance(Duration.ofHours(2));
        provider.restart();
        await().until(() -> box.letters.size() == 1);
        assertThat(box.subjects("out_trade_no")).containsExactly("ORDER10010");
    }

    @Test
    @DisplayName("a payment without notification is known by asking only")
    void silent() {
        provider.merchant.place("ORDER10011", 100, box.url());
        provider.merchant.pay("ORDER10011", ",\"notified\":false");
        assertThat(provider.merchant.query("ORDER10011").get("trade_state").asText())
                .isEqualTo("SUCCESS");
        assertThat(notices()).isEmpty();
    }

    @Test
    @DisplayName("the books are read page by page from the oldest on, or their end alone")
    void pages() {
        for (int i = 12; i <= 14; i++) pay("ORDER100" + i);
        assertThat(traded("?from=0&limit=2")).containsExactly("ORDER10012", "ORDER10013");
        assertThat(traded("?from=2&limit=2")).containsExactly("ORDER10014");
        assertThat(traded("?from=9")).isEmpty();
        assertThat(traded("?limit=1")).containsExactly("ORDER10014");
    }

    private List<String> traded(String page) {
        return Wire.admin("GET", provider.url("/admin/transactions" + page), "").findValuesAsText("outTradeNo");
    }

    private void pay(String number) {
        provider.merchant.place(number, 100, box.url());
        provider.merchant.pay(number, "");
    }

    private void faults(String plan) {
        Wire.admin("PUT", provider.url("/admin/notice-faults"), plan);
    }

    private JsonNode notices() {
        return Wire.admin("GET", provider.url("/admin/notices"), "");
    }

    private List<String> states() {
        return notices().findValuesAsText("state");
    }
}
