package org.grandstand.payment.adapter.wechat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * What the merchant and WeChat Pay agreed, from a properties file. Files it names are relative to its folder.
 *
 * @param payPageUrl page of a simulated provider where a code can be paid; empty with the real one
 * @param notifyUrl where notifications are to be sent
 * @param apiV3Key 32 bytes that encrypt notifications
 * @param serialNumber of the merchant's certificate, by which WeChat Pay knows the key of our signatures
 * @param platformSerialNumber of the certificate, or id of the public key, that WeChat Pay signs with
 */
record WechatConfiguration(
        URI baseUrl,
        Optional<String> payPageUrl,
        String notifyUrl,
        String merchantId,
        String appId,
        byte[] apiV3Key,
        String serialNumber,
        PrivateKey privateKey,
        String platformSerialNumber,
        PublicKey platformKey) {

    private static final int KEY_BYTES = 32;

    /**
     * Reads the file.
     *
     * @throws IllegalStateException naming what is missing or wrong
     */
    static WechatConfiguration read(Path file, String defaultNotifyUrl) {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
            byte[] key = required(properties, "apiV3Key").getBytes(StandardCharsets.UTF_8);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("apiV3Key has " + key.length + " bytes, it must have " + KEY_BYTES);
            }
            return new WechatConfiguration(
                    URI.create(required(properties, "baseUrl")),
                    Optional.ofNullable(properties.getProperty("payPageUrl")),
                    properties.getProperty("notifyUrl", defaultNotifyUrl),
                    required(properties, "mchId"),
                    required(properties, "appId"),
                    key,
                    required(properties, "merchantSerialNumber"),
                    privateKey(file.resolveSibling(required(properties, "merchantPrivateKeyFile"))),
                    required(properties, "platformSerialNumber"),
                    publicKey(file.resolveSibling(required(properties, "platformCertificateFile"))));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name, "").trim();
        if (value.isEmpty()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes(Files.readString(file))));
    }

    /** The key of a certificate, or a bare public key. */
    private static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file);
        if (text.contains("BEGIN PUBLIC KEY")) {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes(text)));
        }
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey();
    }

    private static byte[] bytes(String pem) {
        return Base64.getDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }
}
