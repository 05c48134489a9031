package org.grandstand.simulator.wechat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.grandstand.simulator.secret.KeyPairFiles;
import org.grandstand.simulator.secret.SecretFile;
import org.grandstand.simulator.secret.Secrets;

/**
 * The one merchant and what the provider agreed with it. The merchant's half stands in the state folder for the
 * application to read; the provider's private key is kept apart in {@code provider/}.
 *
 * @param apiV3Key 32 bytes that encrypt notifications and certificates
 */
record Merchant(
        String mchId, String appId, byte[] apiV3Key, PublicKey publicKey, String serialNumber, KeyPairFiles platform) {

    static final String PROPERTIES_FILE = "wechat-merchant.properties";

    private static final String MERCHANT_KEY = "merchant-private-key.pem";
    private static final String MERCHANT_CERTIFICATE = "merchant-certificate.pem";
    private static final String PLATFORM_CERTIFICATE = "platform-certificate.pem";

    /**
     * Reads the merchant, or makes one on the first start, and writes where the provider now listens.
     *
     * @throws GeneralSecurityException when kept keys are damaged
     */
    static Merchant in(Path folder, String baseUrl) throws IOException, GeneralSecurityException {
        Path file = folder.resolve(PROPERTIES_FILE);
        Properties kept = SecretFile.read(file);
        String mchId = kept.getProperty("mchId", "19" + Secrets.digits(8));
        KeyPairFiles merchant = KeyPairFiles.at(
                folder.resolve(MERCHANT_KEY),
                folder.resolve(MERCHANT_CERTIFICATE),
                "CN=" + mchId + ", O=Grandstand demo merchant, C=CN");
        KeyPairFiles platform = KeyPairFiles.at(
                folder.resolve("provider/wechat-platform-private-key.pem"),
                folder.resolve(PLATFORM_CERTIFICATE),
                "CN=Simulated Tenpay.com, O=Grandstand simulators, C=CN");
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("baseUrl", baseUrl);
        properties.put("payPageUrl", baseUrl + "/pay");
        properties.put("mchId", mchId);
        properties.put("appId", kept.getProperty("appId", "wx" + Secrets.hexadecimal(16)));
        properties.put("apiV3Key", kept.getProperty("apiV3Key", Secrets.text(32)));
        properties.put("merchantSerialNumber", merchant.serial());
        properties.put("merchantPrivateKeyFile", MERCHANT_KEY);
        properties.put("merchantCertificateFile", MERCHANT_CERTIFICATE);
        properties.put("platformSerialNumber", platform.serial());
        properties.put("platformCertificateFile", PLATFORM_CERTIFICATE);
        SecretFile.write(file, properties);
        return new Merchant(
                mchId,
                properties.get("appId"),
                properties.get("apiV3Key").getBytes(StandardCharsets.UTF_8),
                merchant.certificate().getPublicKey(),
                merchant.serial(),
                platform);
    }
}
