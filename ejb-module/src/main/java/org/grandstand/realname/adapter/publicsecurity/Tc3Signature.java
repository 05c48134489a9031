package org.grandstand.realname.adapter.publicsecurity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a call of Tencent Cloud's API 3.0 (TC3-HMAC-SHA256). */
record Tc3Signature(PublicSecurityAccess access) {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";
    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SERVICE = "faceid";
    private static final String HEADERS = "content-type;host";

    /** The Authorization header of a POST to the root with this body at this time. */
    String authorization(String body, Instant now) {
        String date = now.atZone(ZoneOffset.UTC).toLocalDate().toString();
        String scope = date + "/" + SERVICE + "/tc3_request";
        String canonical = "POST\n/\n\ncontent-type:" + CONTENT_TYPE + "\nhost:"
                + access.baseUrl().getAuthority() + "\n\n" + HEADERS + "\n" + sha256(body);
        String toSign = ALGORITHM + "\n" + now.getEpochSecond() + "\n" + scope + "\n" + sha256(canonical);
        byte[] key = ("TC3" + access.secretKey()).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date, SERVICE, "tc3_request"}) {
            key = hmac(key, part);
        }
        return ALGORITHM + " Credential=" + access.secretId() + "/" + scope + ", SignedHeaders=" + HEADERS
                + ", Signature=" + HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
