package org.grandstand.simulator.publicsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.simulator.MovableClock;
import org.grandstand.simulator.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("U2")
class PublicSecurityTest {

    private static final String ZHANG = "110101199003078670";
    private static final String LI = "440308199901101512";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private PublicSecuritySimulator simulator;
    private UnaryOperator<HttpRequest.Builder> spoil = UnaryOperator.identity();

    @BeforeEach
    void start() throws IOException {
        start(false, 0, 15);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("a name on record matches, another differs, an unknown number has no record")
    void verdicts() {
        add("{\"persons\":[{\"name\":\"张三\",\"idCard\":\"" + ZHANG + "\"}]}");
        assertThat(result(ZHANG, "张三")).isEqualTo("0");
        assertThat(result(ZHANG, "李四")).isEqualTo("-1");
        assertThat(result(LI, "李四")).isEqualTo("-5");
        assertThat(result("11010119900307867x", "张三")).isEqualTo("-2");
        for (String bad : new String[] {"", "110101199003078671", "440308199902301512", "991101199003078670", "12"})
            assertThat(result(bad, "张三")).isEqualTo("-2");
        for (String bad : new String[] {"", "张", "Zhang San", "张<三"})
            assertThat(result(ZHANG, bad)).isEqualTo("-3");
    }

    @Test
    @DisplayName("the shared vectors of resident numbers are judged rightly")
    void vectors() throws IOException {
        JsonNode vectors = Wire.MAPPER.readTree(
                Wire.shared("data/vectors/ids/cn-resident-id.json").toFile());
        vectors.get("valid18")
                .forEach(id -> assertThat(result(id.asText(), "张三")).isEqualTo("-5"));
        for (String field : new String[] {"valid15", "hk_macao_tw_residence_permit18"})
            vectors.get(field)
                    .forEach(id -> assertThat(result(id.asText(), "张三")).isEqualTo("-2"));
        vectors.get("invalid")
                .forEach(bad ->
                        assertThat(result(bad.get("number").asText(), "张三")).isEqualTo("-2"));
    }

    @Test
    @DisplayName("in the demo an unknown number takes the first name it is asked with, and keeps it over a restart")
    void enrols() throws IOException {
        simulator.close();
        start(true, 0, 15);
        assertThat(result(LI, "李四")).isEqualTo("0");
        simulator.close();
        start(true, 0, 15);
        assertThat(result(LI, "王五")).isEqualTo("-1");
        assertThat(result(LI, "李四")).isEqualTo("0");
    }

    @Test
    @DisplayName("a number is answered so many times a day, and again the next day")
    void dailyLimit() throws IOException {
        simulator.close();
        start(false, 0, 2);
        assertThat(result(LI, "李四")).isEqualTo("-5");
        assertThat(result(LI, "李四")).isEqualTo("-5");
        assertThat(result(LI, "李四")).isEqualTo("-7");
        clock.advance(Duration.ofDays(1));
        assertThat(result(LI, "李四")).isEqualTo("-5");
    }

    @Test
    @DisplayName("more calls in a second than agreed are refused")
    void callLimit() throws IOException {
        simulator.close();
        start(false, 1, 1_000);
        int refused = 0;
        for (int i = 0; i < 20; i++) if ("RequestLimitExceeded".equals(error(ask(LI, "李四")))) refused++;
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("requests that are not the caller's own, or too old, or malformed, are refused by code")
    void refusals() {
        spoil = request -> request.setHeader("X-TC-Timestamp", "1500000000");
        assertThat(error(ask(LI, "李四"))).isEqualTo("AuthFailure.SignatureExpire");
        spoil = request -> request.setHeader("Authorization", "Basic x");
        assertThat(error(ask(LI, "李四"))).isEqualTo("AuthFailure.InvalidAuthorization");
        spoil = request -> request.setHeader("Content-Type", "application/json");
        assertThat(error(ask(LI, "李四"))).isEqualTo("AuthFailure.SignatureFailure");
        spoil = request -> request.POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(error(ask(LI, "李四"))).isEqualTo("AuthFailure.SignatureFailure");
        spoil = request -> request.setHeader("X-TC-Action", "Other");
        assertThat(error(ask(LI, "李四"))).isEqualTo("InvalidAction");
        spoil = request -> request.setHeader("X-TC-Version", "2000-01-01");
        assertThat(error(ask(LI, "李四"))).isEqualTo("NoSuchVersion");
        spoil = UnaryOperator.identity();
        assertThat(error(send("{"))).isEqualTo("InvalidRequest");
        assertThat(error(send("{\"IdCard\":\"1\"}"))).isEqualTo("MissingParameter");
        assertThat(error(send("{\"IdCard\":1,\"Name\":\"x\"}"))).isEqualTo("InvalidParameter");
        assertThat(error(send("{\"IdCard\":\"1\",\"Name\":\"x\",\"More\":1}"))).isEqualTo("UnknownParameter");
    }

    @Test
    @DisplayName("persons are added all or none")
    void allOrNone() {
        String one = "{\"name\":\"张三\",\"idCard\":\"" + ZHANG + "\"}";
        HttpResponse<byte[]> refused =
                Wire.send(HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/admin/persons"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"persons\":[" + one + ",{\"name\":\"x\",\"idCard\":\"1\"}]}")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Wire.json(refused).get("code").asText()).isEqualTo("simulator.wrong-person");
        assertThat(result(ZHANG, "张三")).isEqualTo("-5");
    }

    @Test
    @DisplayName("faults: an internal error, a source that is down, and silence")
    void faults() {
        faults("{\"errorNext\":1,\"badSignatureNext\":1}");
        assertThat(error(ask(LI, "李四"))).isEqualTo("InternalError");
        assertThat(result(LI, "李四")).isEqualTo("-4");
        faults("{\"timeoutNext\":1,\"timeoutMillis\":50}");
        assertThatThrownBy(() -> ask(LI, "李四")).isInstanceOf(UncheckedIOException.class);
        assertThat(result(LI, "李四")).isEqualTo("-5");
    }

    @Test
    @DisplayName("a population file is loaded at the start")
    void populationFile() throws IOException {
        simulator.close();
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "\uFEFFname,id\r\n张三," + ZHANG + "\r\n");
        simulator = PublicSecuritySimulator.start(
                new PublicSecuritySettings(0, folder, Optional.of(file), false, 0, 15), clock);
        assertThat(result(ZHANG, "张三")).isEqualTo("0");
    }

    private void start(boolean enrols, int callsPerSecond, int perNumber) throws IOException {
        simulator = PublicSecuritySimulator.start(
                new PublicSecuritySettings(0, folder, Optional.empty(), enrols, callsPerSecond, perNumber), clock);
    }

    private void add(String persons) {
        Wire.admin("POST", simulator.baseUrl() + "/admin/persons", persons);
    }

    private void faults(String plan) {
        Wire.admin("PUT", simulator.baseUrl() + "/admin/faults", plan);
    }

    private String result(String number, String name) {
        return ask(number, name).at("/Response/Result").asText();
    }

    private static String error(JsonNode answer) {
        return answer.at("/Response/Error/Code").asText();
    }

    private JsonNode ask(String number, String name) {
        return send(Wire.MAPPER
                .createObjectNode()
                .put("IdCard", number)
                .put("Name", name)
                .toString());
    }

    private JsonNode send(String body) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/"))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-TC-Action", "IdCardVerification")
                .header("X-TC-Version", "2018-03-01")
                .header("X-TC-Timestamp", String.valueOf(timestamp))
                .header("Authorization", authorization(timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return Wire.json(Wire.send(spoil.apply(request)));
    }

    /** TC3-HMAC-SHA256 written from the provider's documentation. */
    private String authorization(long timestamp, String body) {
        Properties caller = caller();
        String date = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString();
        String host = URI.create(simulator.baseUrl()).getAuthority();
        String canonical = "POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:" + host
                + "\n\ncontent-type;host\n" + sha256(body);
        String toSign = "TC3-HMAC-SHA256\n" + timestamp + "\n" + date + "/faceid/tc3_request\n" + sha256(canonical);
        byte[] key = ("TC3" + caller.getProperty("secretKey")).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date, "faceid", "tc3_request"}) key = hmac(key, part);
        return "TC3-HMAC-SHA256 Credential=" + caller.getProperty("secretId") + "/" + date
                + "/faceid/tc3_request, SignedHeaders=content-type;host, Signature="
                + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private Properties caller() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(PublicSecuritySimulator.callerFile(folder))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
