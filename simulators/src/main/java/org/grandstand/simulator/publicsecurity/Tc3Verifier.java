package org.grandstand.simulator.publicsecurity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.grandstand.simulator.wire.Request;

/** Checks TC3-HMAC-SHA256: the credential scope, the signed headers and the signature over the canonical request. */
final class Tc3Verifier {

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String SERVICE = "faceid";
    private static final Pattern AUTHORIZATION =
            Pattern.compile(ALGORITHM + " Credential=([^/,]+)/(\\d{4}-\\d{2}-\\d{2})/([a-z]+)/tc3_request,"
                    + "\\s*SignedHeaders=([a-z0-9;-]+),\\s*Signature=([0-9a-f]{64})");

    private record Claim(String secretId, String date, String service, List<String> headers, String signature) {

        String scope() {
            return date + "/" + service + "/tc3_request";
        }
    }

    private final Credentials credentials;
    private final Clock clock;

    Tc3Verifier(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** @throws ApiError {@code AuthFailure.*} when the request is not the caller's own, or too old */
    void verify(Request request) {
        Claim claim = claim(request);
        if (!claim.secretId().equals(credentials.secretId()))
            throw new ApiError(
                    "AuthFailure.SecretIdNotFound",
                    "The SecretId is not found, please ensure that your SecretId is correct.");
        Instant signed = signedAt(request);
        boolean scopeFits = claim.service().equals(SERVICE)
                && claim.date()
                        .equals(signed.atZone(ZoneOffset.UTC).toLocalDate().toString())
                && claim.headers().containsAll(List.of("content-type", "host"));
        if (!scopeFits || !signatureFits(claim, request, signed))
            throw new ApiError(
                    "AuthFailure.SignatureFailure",
                    "The provided credentials could not be validated. Please check your signature is correct.");
    }

    private static Claim claim(Request request) {
        String header = request.header("Authorization")
                .orElseThrow(
                        () -> new ApiError("MissingParameter", "The request is missing the header Authorization."));
        Matcher matcher = AUTHORIZATION.matcher(header);
        if (!matcher.matches())
            throw new ApiError("AuthFailure.InvalidAuthorization", "The request header Authorization is invalid.");
        return new Claim(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                Arrays.asList(matcher.group(4).split(";")),
                matcher.group(5));
    }

    private Instant signedAt(Request request) {
        String text = request.header("X-TC-Timestamp").orElse("");
        if (!text.matches("\\d{1,12}"))
            throw new ApiError("InvalidParameterValue", "The header X-TC-Timestamp is not a UNIX timestamp.");
        Instant time = Instant.ofEpochSecond(Long.parseLong(text));
        if (Duration.between(time, clock.instant()).abs().compareTo(TOLERANCE) > 0)
            throw new ApiError(
                    "AuthFailure.SignatureExpire",
                    "The provided credentials have expired, the time differs by more than five minutes.");
        return time;
    }

    private boolean signatureFits(Claim claim, Request request, Instant signed) {
        String toSign = ALGORITHM + "\n" + signed.getEpochSecond() + "\n" + claim.scope() + "\n"
                + sha256(canonical(claim, request).getBytes(StandardCharsets.UTF_8));
        byte[] expected = hmac(signingKey(claim), toSign);
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(claim.signature()));
    }

    private static String canonical(Claim claim, Request request) {
        StringBuilder headers = new StringBuilder();
        for (String name : claim.headers())
            headers.append(name)
                    .append(':')
                    .append(canonicalValue(name, request.header(name).orElse("")))
                    .append('\n');
        return request.method() + "\n" + request.path() + "\n\n" + headers + "\n" + String.join(";", claim.headers())
                + "\n" + sha256(request.body());
    }

    /** The provider lowers values too, for the action's name is signed in lower case. */
    private static String canonicalValue(String name, String value) {
        return name.equals("content-type") || name.equals("host") ? value : value.toLowerCase(Locale.ROOT);
    }

    private byte[] signingKey(Claim claim) {
        byte[] date = hmac(("TC3" + credentials.secretKey()).getBytes(StandardCharsets.UTF_8), claim.date());
        return hmac(hmac(date, claim.service()), "tc3_request");
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
