package org.grandstand.payment.adapter.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;

/** The Authorization header of a call (WeChat Pay v3, WECHATPAY2-SHA256-RSA2048). */
record RequestSigner(WechatConfiguration configuration, Clock clock) {

    static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Signs one call.
     *
     * @param target path and query, exactly as sent
     */
    String authorization(String method, String target, String body) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = HexFormat.of().formatHex(random);
        long timestamp = clock.instant().getEpochSecond();
        String signature = signature(method + "\n" + target + "\n" + timestamp + "\n" + nonce + "\n" + body + "\n");
        return SCHEME + " mchid=\"" + configuration.merchantId() + "\",nonce_str=\"" + nonce + "\",timestamp=\""
                + timestamp + "\",serial_no=\"" + configuration.serialNumber() + "\",signature=\"" + signature + "\"";
    }

    private String signature(String message) {
        try {
            Signature signing = Signature.getInstance("SHA256withRSA");
            signing.initSign(configuration.privateKey());
            signing.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException unusableKey) {
            throw new IllegalStateException("the merchant's key does not sign", unusableKey);
        }
    }
}
