package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.simulator.Wire;

/** A merchant written from the provider's documentation alone; it shares no code with the simulator. */
final class MerchantClient {

    final Properties properties = new Properties();
    final PrivateKey key;
    final X509Certificate platform;
    final Path folder;
    private final Clock clock;
    UnaryOperator<String> spoilAuthorization = UnaryOperator.identity();

    MerchantClient(Path folder, Clock clock) throws IOException, GeneralSecurityException {
        this.folder = folder;
        this.clock = clock;
        try (Reader reader = Files.newBufferedReader(folder.resolve("wechat-merchant.properties"))) {
            properties.load(reader);
        }
        String pem = Files.readString(folder.resolve(properties.getProperty("merchantPrivateKeyFile")));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        Path certificate = folder.resolve(properties.getProperty("platformCertificateFile"));
        platform = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(certificate));
    }

    String setting(String name) {
        return properties.getProperty(name);
    }

    HttpResponse<byte[]> get(String target) {
        return send("GET", target, "");
    }

    HttpResponse<byte[]> post(String target, String body) {
        return send("POST", target, body);
    }

    HttpResponse<byte[]> send(String method, String target, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(setting("baseUrl") + target))
                .header("Accept", "application/json")
                .header("User-Agent", "grandstand-test")
                .header("Authorization", spoilAuthorization.apply(authorization(method, target, body)));
        if (method.equals("POST")) request.header("Content-Type", "application/json");
        return Wire.send(request.method(method, BodyPublishers.ofString(body)));
    }

    /** Calls, checks status and signature, and reads the answer. */
    JsonNode call(int status, String method, String target, String body) {
        HttpResponse<byte[]> response = send(method, target, body);
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(status);
        assertThat(isSigned(response)).as("signature of the answer").isTrue();
        return Wire.json(response);
    }

    String nativeOrder(String number, long fen, String notifyUrl) {
        return nativeOrder(number, fen, notifyUrl, "");
    }

    String nativeOrder(String number, long fen, String notifyUrl, String more) {
        return """
                {"appid":"%s","mchid":"%s","description":"田径决赛 A区, 2张","out_trade_no":"%s",
                 "notify_url":"%s","amount":{"total":%d,"currency":"CNY"}%s}""".formatted(setting("appId"), setting("mchId"), number, notifyUrl, fen, more);
    }

    /** Places an order and gives its {@code pr}. */
    String place(String number, long fen, String notifyUrl) {
        JsonNode answer = call(200, "POST", "/v3/pay/transactions/native", nativeOrder(number, fen, notifyUrl));
        return answer.get("code_url").asText().replace("weixin://wxpay/bizpayurl?pr=", "");
    }

    JsonNode query(String number) {
        return call(200, "GET", "/v3/pay/transactions/out-trade-no/" + number + "?mchid=" + setting("mchId"), "");
    }

    JsonNode pay(String number, String more) {
        return Wire.admin("POST", setting("baseUrl") + "/admin/pay", "{\"outTradeNo\":\"" + number + "\"" + more + "}");
    }

    boolean isSigned(HttpResponse<byte[]> response) {
        return isSigned(name -> response.headers().firstValue(name).orElse(""), response.body());
    }

    boolean isSigned(UnaryOperator<String> header, byte[] body) {
        assertThat(header.apply("Wechatpay-Serial")).isEqualTo(setting("platformSerialNumber"));
        String message = header.apply("Wechatpay-Timestamp") + "\n" + header.apply("Wechatpay-Nonce") + "\n"
                + new String(body, StandardCharsets.UTF_8) + "\n";
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(platform);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(header.apply("Wechatpay-Signature")));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    String decrypt(JsonNode resource) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(setting("apiV3Key").getBytes(StandardCharsets.UTF_8), "AES"),
                new GCMParameterSpec(128, resource.get("nonce").asText().getBytes(StandardCharsets.UTF_8)));
        cipher.updateAAD(resource.get("associated_data").asText().getBytes(StandardCharsets.UTF_8));
        byte[] text = cipher.doFinal(
                Base64.getDecoder().decode(resource.get("ciphertext").asText()));
        return new String(text, StandardCharsets.UTF_8);
    }

    private String authorization(String method, String target, String body) {
        long timestamp = clock.instant().getEpochSecond();
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String message = method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n" + body + "\n";
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            String signed = Base64.getEncoder().encodeToString(signature.sign());
            return "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"%s\",signature=\"%s\",timestamp=\"%d\",serial_no=\"%s\""
                    .formatted(setting("mchId"), nonce, signed, timestamp, setting("merchantSerialNumber"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
