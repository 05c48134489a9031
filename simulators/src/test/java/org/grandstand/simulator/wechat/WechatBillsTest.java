package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.grandstand.simulator.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("A2")
class WechatBillsTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private Provider provider;

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    @DisplayName("a bill has the provider's columns, one row a movement, and totals that add up")
    void layout() throws Exception {
        provider = new Provider(folder, true);
        paidAndPartlyRefunded();
        List<String> all = bill("ALL", "&tar_type=GZIP");
        assertThat(all.get(0)).isEqualTo(sample("wechat-tradebill-ALL.csv").get(0));
        assertThat(all).hasSize(1 + 3 + 2);
        assertThat(cells(all.get(1))).hasSize(27).contains("`ORDER30001", "`SUCCESS", "`6.00", "`0.04000", "`0.60%");
        assertThat(cells(all.get(3))).hasSize(27).contains("`R30001", "`REFUND", "`2.00", "`-0.01000", "`ORIGINAL");
        assertThat(all.get(4)).isEqualTo(sample("wechat-tradebill-ALL.csv").get(2));
        assertThat(all.get(5)).isEqualTo("`3,`10.00,`2.00,`0.00,`0.05000,`10.00,`2.00");
    }

    @Test
    @DisplayName("bills of payments or of refunds alone have their own columns")
    void otherTypes() throws Exception {
        provider = new Provider(folder, true);
        paidAndPartlyRefunded();
        List<String> success = bill("SUCCESS", "");
        assertThat(success.get(0))
                .isEqualTo(sample("wechat-tradebill-SUCCESS.csv").get(0));
        assertThat(cells(success.get(1))).hasSize(20);
        List<String> refund = bill("REFUND", "&tar_type=GZIP");
        assertThat(refund.get(0))
                .isEqualTo(sample("wechat-tradebill-REFUND.csv").get(0));
        assertThat(cells(refund.get(1))).hasSize(29);
    }

    @Test
    @DisplayName("the fund flow bill follows the balance through payments, fees and refunds")
    void fundFlow() throws Exception {
        provider = new Provider(folder, true);
        paidAndPartlyRefunded();
        List<String> flow = lines(offered("/v3/bill/fundflowbill?bill_date=" + today() + "&tar_type=GZIP"));
        assertThat(flow.get(0))
                .isEqualTo(sample("wechat-fundflowbill-excerpt.csv").get(0));
        assertThat(flow.get(flow.size() - 1)).isEqualTo("`5,`2,`10.00,`3,`2.05");
        assertThat(cells(flow.get(5))).hasSize(11).contains("`退款", "`1.99", "`7.95", "`R30001");
    }

    @Test
    @DisplayName("a bill can omit, alter and invent payments")
    void changed() throws Exception {
        provider = new Provider(folder, true);
        paidAndPartlyRefunded();
        String changes = """
                {"omit":["ORDER30001"],"alter":{"ORDER30002":999},
                 "add":[{"billDate":"%s","outTradeNo":"GHOST00001","transactionId":"4200000000","totalFen":77}]}""".formatted(today());
        Wire.admin("PUT", provider.url("/admin/bill-changes"), changes);
        String bill = String.join("\n", bill("SUCCESS", "&tar_type=GZIP"));
        assertThat(bill).doesNotContain("ORDER30001").contains("`9.99", "GHOST00001", "`0.77");
    }

    @Test
    @DisplayName("a day without payments has no bill, and wrong questions are named")
    void noStatement() throws Exception {
        provider = new Provider(folder, true);
        refused("NO_STATEMENT_EXIST", "tradebill?bill_date=" + today());
        refused("NO_STATEMENT_EXIST", "fundflowbill?bill_date=" + today());
        refused("PARAM_ERROR", "tradebill?bill_date=20260101");
        refused("PARAM_ERROR", "tradebill");
        refused("PARAM_ERROR", "tradebill?bill_date=2019-01-01");
        refused("PARAM_ERROR", "tradebill?bill_date=" + today().plusDays(1));
        refused("PARAM_ERROR", "tradebill?bill_date=" + today() + "&bill_type=SOME");
        refused("PARAM_ERROR", "tradebill?bill_date=" + today() + "&tar_type=ZIP");
    }

    @Test
    @DisplayName("by the provider's rule a bill is made the next day at ten")
    void nextDayAtTen() throws Exception {
        provider = new Provider(folder, false);
        paidAndPartlyRefunded();
        LocalDate day = today();
        refused("STATEMENT_CREATING", "tradebill?bill_date=" + day);
        provider.clock.advance(Duration.between(
                provider.clock.instant(), day.plusDays(1).atTime(9, 59).atZone(BEIJING)));
        refused("STATEMENT_CREATING", "tradebill?bill_date=" + day);
        provider.clock.advance(Duration.ofMinutes(2));
        assertThat(lines(offered("/v3/bill/tradebill?bill_date=" + day + "&tar_type=GZIP")))
                .hasSize(6);
    }

    @Test
    @DisplayName("a bill's address is good for five minutes and for signed requests only")
    void addressExpires() throws Exception {
        provider = new Provider(folder, true);
        paidAndPartlyRefunded();
        String target = offered("/v3/bill/tradebill?bill_date=" + today()).target();
        provider.merchant.spoilAuthorization = good -> good.replace("mchid=\"", "mchid=\"0");
        assertThat(provider.merchant.get(target).statusCode()).isEqualTo(401);
        provider.merchant.spoilAuthorization = good -> good;
        assertThat(provider.merchant.get(target).statusCode()).isEqualTo(200);
        provider.clock.advance(Duration.ofMinutes(6));
        assertThat(provider.merchant.get(target).statusCode()).isEqualTo(400);
    }

    private record Offer(String target, String sha1, boolean gzip) {}

    private void paidAndPartlyRefunded() {
        MerchantClient merchant = provider.merchant;
        merchant.place("ORDER30001", 600, "http://127.0.0.1:9/x");
        merchant.place("ORDER30002", 400, "http://127.0.0.1:9/x");
        merchant.pay("ORDER30001", ",\"notified\":false");
        merchant.pay("ORDER30002", ",\"notified\":false");
        merchant.call(200, "POST", "/v3/refund/domestic/refunds", """
                {"out_trade_no":"ORDER30001","out_refund_no":"R30001","amount":{"refund":200,"total":600,"currency":"CNY"}}""");
        await().until(() -> merchant.call(200, "GET", "/v3/refund/domestic/refunds/R30001", "")
                .get("status")
                .asText()
                .equals("SUCCESS"));
    }

    private List<String> bill(String type, String more) throws Exception {
        return lines(offered("/v3/bill/tradebill?bill_date=" + today() + "&bill_type=" + type + more));
    }

    private Offer offered(String target) {
        JsonNode answer = provider.merchant.call(200, "GET", target, "");
        assertThat(answer.get("hash_type").asText()).isEqualTo("SHA1");
        String url = answer.get("download_url").asText();
        assertThat(url).startsWith(provider.url("/"));
        return new Offer(
                url.substring(provider.url("").length()),
                answer.get("hash_value").asText(),
                target.contains("GZIP"));
    }

    private List<String> lines(Offer offer) throws Exception {
        HttpResponse<byte[]> file = provider.merchant.get(offer.target());
        assertThat(file.headers().firstValue("Wechatpay-Signature")).isEmpty();
        byte[] text = offer.gzip() ? unzipped(file.body()) : file.body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text)))
                .isEqualTo(offer.sha1());
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readAllBytes();
        }
    }

    private void refused(String code, String target) {
        assertThat(provider.merchant
                        .call(400, "GET", "/v3/bill/" + target, "")
                        .get("code")
                        .asText())
                .isEqualTo(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(provider.clock.instant(), BEIJING);
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static List<String> sample(String name) throws IOException {
        return Files.readAllLines(Wire.shared("data/payment/" + name));
    }
}
