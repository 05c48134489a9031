package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Request;

/** Checks the Authorization of a request: scheme, merchant, serial number, time, and the RSA signature itself. */
final class RequestVerifier {

    static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MAX_NONCE = 128;
    private static final int SHOWN_MESSAGE = 100;
    private static final Pattern FIELD = Pattern.compile("\\s*([a-z_]+)=\"([^\"]*)\"\\s*(?:,|$)");

    private final Merchant merchant;
    private final Clock clock;

    RequestVerifier(Merchant merchant, Clock clock) {
        this.merchant = merchant;
        this.clock = clock;
    }

    /** @throws WechatError 400 when headers are missing, 401 when the signature does not hold */
    void verify(Request request) {
        requireHeaders(request);
        Map<String, String> fields = fields(request);
        requireKnown(fields, request);
        requireFresh(fields.get("timestamp"), request);
        if (!signatureHolds(fields, request)) throw refusal("错误的签名，导致验签失败", message(fields, request), request);
    }

    private static void requireHeaders(Request request) {
        if (request.header("Accept").isEmpty() || request.header("User-Agent").isEmpty())
            throw new WechatError(400, "PARAM_ERROR", "Http头缺少Accept或User-Agent");
        if (request.method().equals("POST") && !request.isJson())
            throw new WechatError(400, "PARAM_ERROR", "Http头Content-Type必须为application/json");
    }

    private static Map<String, String> fields(Request request) {
        String header = request.header("Authorization").orElse("");
        if (!header.startsWith(SCHEME + " "))
            throw refusal("Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》", "", request);
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = FIELD.matcher(header.substring(SCHEME.length() + 1));
        while (matcher.find()) fields.put(matcher.group(1), matcher.group(2));
        for (String name : new String[] {"mchid", "nonce_str", "timestamp", "serial_no", "signature"})
            if (fields.getOrDefault(name, "").isEmpty()) throw refusal("Http头Authorization中缺少" + name, "", request);
        return fields;
    }

    private void requireKnown(Map<String, String> fields, Request request) {
        if (!fields.get("mchid").equals(merchant.mchId())) throw refusal("商户号不存在：" + fields.get("mchid"), "", request);
        if (!fields.get("serial_no").equalsIgnoreCase(merchant.serialNumber()))
            throw refusal("商户证书序列号有误，请使用签名私钥匹配的证书序列号", "", request);
        if (fields.get("nonce_str").length() > MAX_NONCE) throw refusal("nonce_str过长", "", request);
    }

    private void requireFresh(String timestamp, Request request) {
        long now = clock.instant().getEpochSecond();
        if (!timestamp.matches("\\d{1,12}") || Math.abs(now - Long.parseLong(timestamp)) > TOLERANCE.toSeconds())
            throw refusal("Http头Authorization中的timestamp与发起请求的时间不得超过5分钟", "", request);
    }

    private boolean signatureHolds(Map<String, String> fields, Request request) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(merchant.publicKey());
            signature.update(signed(fields, request));
            return signature.verify(Base64.getDecoder().decode(fields.get("signature")));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static byte[] signed(Map<String, String> fields, Request request) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        String head = request.method() + "\n" + request.target() + "\n" + fields.get("timestamp") + "\n"
                + fields.get("nonce_str") + "\n";
        message.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        message.writeBytes(request.body());
        message.write('\n');
        return message.toByteArray();
    }

    private static String message(Map<String, String> fields, Request request) {
        return new String(signed(fields, request), StandardCharsets.UTF_8);
    }

    private static WechatError refusal(String issue, String message, Request request) {
        ObjectNode information = Json.object()
                .put("method", request.method())
                .put("url", request.target())
                .put("truncated_sign_message", message.substring(0, Math.min(SHOWN_MESSAGE, message.length())))
                .put("sign_message_length", message.getBytes(StandardCharsets.UTF_8).length);
        return WechatError.signature(issue, information);
    }
}
