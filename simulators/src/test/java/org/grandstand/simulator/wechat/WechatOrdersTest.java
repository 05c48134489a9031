package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
class WechatOrdersTest {

    private static final String NATIVE = "/v3/pay/transactions/native";
    private static final String NOWHERE = "http://127.0.0.1:9/notify";

    @TempDir
    Path folder;

    private Provider provider;
    private MerchantClient merchant;

    @BeforeEach
    void start() throws Exception {
        provider = new Provider(folder, true);
        merchant = provider.merchant;
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    @DisplayName("an order is placed, paid by a person on the page, and found by both numbers")
    void paidOnPage() {
        String token = merchant.place("ORDER00001", 48_000, NOWHERE);
        assertThat(merchant.query("ORDER00001").get("trade_state").asText()).isEqualTo("NOTPAY");

        HttpResponse<byte[]> page = page(token);
        assertThat(text(page)).contains("480.00", "确认支付", "Cancel", "田径决赛");
        HttpResponse<byte[]> paid = decide(token, "pay");
        assertThat(text(paid)).contains("支付成功");

        JsonNode found = merchant.query("ORDER00001");
        assertThat(found.get("trade_state").asText()).isEqualTo("SUCCESS");
        assertThat(found.at("/amount/payer_total").asLong()).isEqualTo(48_000);
        String id = found.get("transaction_id").asText();
        assertThat(id).matches("4200\\d{24}");
        String byId = "/v3/pay/transactions/id/" + id + "?mchid=" + merchant.setting("mchId");
        assertThat(merchant.call(200, "GET", byId, "")).isEqualTo(found);
        assertThat(text(decide(token, "pay"))).contains("已支付");
    }

    @Test
    @DisplayName("cancelling on the page leaves the order open")
    void cancelled() {
        String token = merchant.place("ORDER00002", 100, NOWHERE);
        assertThat(text(decide(token, "cancel"))).contains("已取消支付");
        assertThat(merchant.query("ORDER00002").get("trade_state").asText()).isEqualTo("NOTPAY");
    }

    @Test
    @DisplayName("the same words give a fresh code, other words are refused, a paid or closed number is refused")
    void numberUsedAgain() {
        String first = merchant.place("ORDER00003", 100, NOWHERE);
        assertThat(merchant.place("ORDER00003", 100, NOWHERE)).isNotEqualTo(first);
        assertThat(page(first).statusCode()).isEqualTo(404);
        refused(403, "OUT_TRADE_NO_USED", NATIVE, merchant.nativeOrder("ORDER00003", 101, NOWHERE));
        merchant.pay("ORDER00003", "");
        refused(400, "ORDERPAID", NATIVE, merchant.nativeOrder("ORDER00003", 100, NOWHERE));
        refused(400, "ORDERPAID", close("ORDER00003"), mchidBody());
    }

    @Test
    @DisplayName("a closed order can be neither paid nor placed again")
    void closed() {
        String token = merchant.place("ORDER00004", 100, NOWHERE);
        assertThat(merchant.post(close("ORDER00004"), mchidBody()).statusCode()).isEqualTo(204);
        assertThat(merchant.query("ORDER00004").get("trade_state").asText()).isEqualTo("CLOSED");
        assertThat(decide(token, "pay").statusCode()).isEqualTo(409);
        refused(400, "ORDER_CLOSED", NATIVE, merchant.nativeOrder("ORDER00004", 100, NOWHERE));
        refused(404, "ORDER_NOT_EXIST", close("ORDER99999"), mchidBody());
    }

    @Test
    @DisplayName("a code is good for two hours, an order until its time_expire")
    void expired() {
        String code = merchant.place("ORDER00005", 100, NOWHERE);
        String expiry = Beijing.rfc3339(provider.clock.instant().plus(Duration.ofMinutes(10)));
        String body = merchant.nativeOrder("ORDER00006", 100, NOWHERE, ",\"time_expire\":\"" + expiry + "\"");
        merchant.call(200, "POST", NATIVE, body);
        provider.clock.advance(Duration.ofHours(3));
        assertThat(decide(code, "pay").statusCode()).isEqualTo(409);
        assertThat(merchant.query("ORDER00005").get("trade_state").asText()).isEqualTo("NOTPAY");
        assertThat(merchant.query("ORDER00006").get("trade_state").asText()).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("JSAPI and H5 orders have their own answers and needs")
    void otherWays() {
        String jsapi = merchant.nativeOrder("ORDER00007", 100, NOWHERE, ",\"payer\":{\"openid\":\"oUser\"}");
        assertThat(merchant.call(200, "POST", "/v3/pay/transactions/jsapi", jsapi)
                        .get("prepay_id")
                        .asText())
                .startsWith("wx");
        String scene = ",\"scene_info\":{\"payer_client_ip\":\"127.0.0.1\",\"h5_info\":{\"type\":\"Wap\"}}";
        String h5 = merchant.nativeOrder("ORDER00008", 100, NOWHERE, scene);
        assertThat(merchant.call(200, "POST", "/v3/pay/transactions/h5", h5)
                        .get("h5_url")
                        .asText())
                .startsWith(merchant.setting("payPageUrl"));
        refused(400, "PARAM_ERROR", "/v3/pay/transactions/jsapi", merchant.nativeOrder("ORDER00009", 100, NOWHERE));
        refused(400, "PARAM_ERROR", "/v3/pay/transactions/h5", merchant.nativeOrder("ORDER00010", 100, NOWHERE));
    }

    @Test
    @DisplayName("wrong fields are named")
    void wrongFields() {
        assertThat(refused(400, "PARAM_ERROR", NATIVE, merchant.nativeOrder("ABC", 100, NOWHERE))
                        .at("/detail/field")
                        .asText())
                .isEqualTo("/body/out_trade_no");
        for (String body : new String[] {
            "",
            "[]",
            "{\"mchid\":",
            merchant.nativeOrder("ORDER00011", 0, NOWHERE),
            merchant.nativeOrder("ORDER00011", 100, NOWHERE).replace(":100,", ":1.5,"),
            merchant.nativeOrder("ORDER00011", 100, NOWHERE + "?a=b"),
            merchant.nativeOrder("ORDER00011", 100, NOWHERE).replace("CNY", "USD"),
            merchant.nativeOrder("ORDER00011", 100, NOWHERE, ",\"time_expire\":\"tomorrow\"")
        }) refused(400, "PARAM_ERROR", NATIVE, body);
        String otherApp = merchant.nativeOrder("ORDER00011", 100, NOWHERE).replace(merchant.setting("appId"), "wx0");
        refused(400, "APPID_MCHID_NOT_MATCH", NATIVE, otherApp);
    }

    @Test
    @DisplayName("requests that are not the merchant's own, or too old, are refused with 401")
    void signaturesChecked() {
        for (String[] change : new String[][] {
            {"signature=\"..", "signature=\"AA"},
            {"mchid=\"\\d+", "mchid=\"1"},
            {"serial_no=\"\\w", "serial_no=\"0"},
            {"timestamp=\"\\d+", "timestamp=\"1500000000"},
            {"nonce_str=\"\\w+\",", ""},
            {"^WECHATPAY2", "Bearer"}
        }) {
            merchant.spoilAuthorization = good -> good.replaceFirst(change[0], change[1]);
            refused(401, "SIGN_ERROR", NATIVE, merchant.nativeOrder("ORDER00012", 100, NOWHERE));
        }
        HttpResponse<byte[]> bare = Wire.send(HttpRequest.newBuilder(URI.create(provider.url("/v3/certificates"))));
        assertThat(bare.statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("the certificates are encrypted for the merchant and are the platform's")
    void certificates() throws Exception {
        JsonNode data = merchant.call(200, "GET", "/v3/certificates", "").at("/data/0");
        assertThat(data.get("serial_no").asText()).isEqualTo(merchant.setting("platformSerialNumber"));
        String pem = merchant.decrypt(data.get("encrypt_certificate"));
        assertThat(pem).contains("BEGIN CERTIFICATE");
    }

    @Test
    @DisplayName("orders and keys survive a restart")
    void restarted() throws Exception {
        merchant.place("ORDER00013", 100, NOWHERE);
        merchant.pay("ORDER00013", ",\"notified\":false");
        String key = merchant.setting("apiV3Key");
        provider.restart();
        assertThat(provider.merchant.setting("apiV3Key")).isEqualTo(key);
        assertThat(provider.merchant.query("ORDER00013").get("trade_state").asText())
                .isEqualTo("SUCCESS");
    }

    @Test
    @DisplayName("faults: an error leaves the order unplaced, or placed when only the answer is lost")
    void erring() {
        faults("{\"errorNext\":1}");
        refused(500, "SYSTEM_ERROR", NATIVE, merchant.nativeOrder("ORDER00014", 100, NOWHERE));
        assertThat(merchant.get(query("ORDER00014")).statusCode()).isEqualTo(404);
        faults("{\"errorNext\":1,\"afterEffect\":true}");
        refused(500, "SYSTEM_ERROR", NATIVE, merchant.nativeOrder("ORDER00014", 100, NOWHERE));
        assertThat(merchant.get(query("ORDER00014")).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("faults: the error can be one of those the provider gives under load")
    void limited() {
        faults("{\"errorNext\":1,\"errorCode\":\"FREQUENCY_LIMITED\"}");
        refused(429, "FREQUENCY_LIMITED", NATIVE, merchant.nativeOrder("ORDER00016", 100, NOWHERE));
        merchant.place("ORDER00016", 100, NOWHERE);
    }

    @Test
    @DisplayName("what a merchant wrote is shown as text, and only web addresses become links")
    void escaped() {
        String body = merchant.nativeOrder("ORDER00017", 100, NOWHERE).replace("田径决赛", "<script>alert(1)</script>");
        String token = merchant.call(200, "POST", NATIVE, body)
                .get("code_url")
                .asText()
                .split("pr=")[1];
        assertThat(text(page(token))).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(text(page(token + "&redirect_url=javascript:alert(1)"))).doesNotContain("javascript:");
        assertThat(text(page("%22%3E%3Cscript%3E"))).doesNotContain("<script>");
    }

    @Test
    @DisplayName("a body larger than the limit is refused")
    void tooLarge() {
        HttpResponse<byte[]> response = Wire.send(HttpRequest.newBuilder(URI.create(provider.url(NATIVE)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[4 * 1024 * 1024 + 1])));
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("faults: an answer with a probe signature does not verify; a silent call is cut")
    void probedAndSilent() {
        merchant.place("ORDER00015", 100, NOWHERE);
        faults("{\"badSignatureNext\":1}");
        HttpResponse<byte[]> probe = merchant.get(query("ORDER00015"));
        assertThat(probe.headers().firstValue("Wechatpay-Signature").orElseThrow())
                .startsWith("WECHATPAY/SIGNTEST/");
        assertThat(merchant.isSigned(probe)).isFalse();
        faults("{\"timeoutNext\":1,\"timeoutMillis\":50}");
        assertThatThrownBy(() -> merchant.post(close("ORDER00015"), mchidBody()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("admin calls that make no sense are refused with a code")
    void adminRefuses() {
        assertThat(adminStatus("PUT", "/admin/faults", "{\"errorProbability\":2}"))
                .isEqualTo(400);
        assertThat(adminStatus("PUT", "/admin/faults", "{\"unknown\":2}")).isEqualTo(400);
        assertThat(adminStatus("PUT", "/admin/faults", "{")).isEqualTo(400);
        assertThat(adminStatus("POST", "/admin/pay", "{\"outTradeNo\":\"ORDER99998\"}"))
                .isEqualTo(409);
        assertThat(adminStatus("POST", "/admin/nothing", "{}")).isEqualTo(404);
    }

    private int adminStatus(String method, String path, String body) {
        HttpResponse<byte[]> response = Wire.send(HttpRequest.newBuilder(URI.create(provider.url(path)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        assertThat(Wire.json(response).get("code").asText()).startsWith("simulator.");
        return response.statusCode();
    }

    private void faults(String plan) {
        Wire.admin("PUT", provider.url("/admin/faults"), plan);
    }

    private JsonNode refused(int status, String code, String target, String body) {
        JsonNode answer = merchant.call(status, "POST", target, body);
        assertThat(answer.get("code").asText()).isEqualTo(code);
        return answer;
    }

    private HttpResponse<byte[]> page(String token) {
        return Wire.send(HttpRequest.newBuilder(URI.create(provider.url("/pay?pr=" + token))));
    }

    private HttpResponse<byte[]> decide(String token, String action) {
        return Wire.send(HttpRequest.newBuilder(URI.create(provider.url("/pay")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("pr=" + token + "&action=" + action)));
    }

    private String query(String number) {
        return "/v3/pay/transactions/out-trade-no/" + number + "?mchid=" + merchant.setting("mchId");
    }

    private static String close(String number) {
        return "/v3/pay/transactions/out-trade-no/" + number + "/close";
    }

    private String mchidBody() {
        return "{\"mchid\":\"" + merchant.setting("mchId") + "\"}";
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
