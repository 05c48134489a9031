package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.grandstand.simulator.secret.PemFile;
import org.grandstand.simulator.secret.Secrets;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Routes;

/** {@code GET /v3/certificates}: the platform certificate, encrypted with the APIv3 key. */
final class CertificateCalls {

    private static final String ASSOCIATED_DATA = "certificate";

    private final Merchant merchant;
    private final ResourceCipher cipher;

    CertificateCalls(Merchant merchant) {
        this.merchant = merchant;
        this.cipher = new ResourceCipher(merchant.apiV3Key());
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v3/certificates", request -> Reply.json(200, certificates()));
    }

    private ObjectNode certificates() {
        X509Certificate certificate = merchant.platform().certificate();
        String nonce = Secrets.text(ResourceCipher.NONCE_LENGTH);
        ObjectNode body = Json.object();
        body.putArray("data")
                .addObject()
                .put("serial_no", merchant.platform().serial())
                .put("effective_time", time(certificate.getNotBefore()))
                .put("expire_time", time(certificate.getNotAfter()))
                .putObject("encrypt_certificate")
                .put("algorithm", ResourceCipher.ALGORITHM)
                .put("nonce", nonce)
                .put("associated_data", ASSOCIATED_DATA)
                .put("ciphertext", cipher.encrypt(pem(certificate), nonce, ASSOCIATED_DATA));
        return body;
    }

    private static String pem(X509Certificate certificate) {
        try {
            return PemFile.pem(certificate);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String time(Date date) {
        return Beijing.rfc3339(date.toInstant());
    }
}
