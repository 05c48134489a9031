package org.grandstand.account.control;

import java.text.Normalizer;

/**
 * One exchange of challenge and proof.
 *
 * @param login as the client wrote it
 * @param clientNonce what the client put in
 * @param nonce the client's nonce with ours behind it
 */
public record Exchange(String login, String clientNonce, String nonce) {

    /** "n,," in base64: no channel binding, which a browser does not offer. */
    private static final String NO_BINDING = "biws";

    /** The AuthMessage of RFC 5802, which both sides sign. */
    public String message(Verifier verifier) {
        return "n=" + name() + ",r=" + clientNonce //
                + ",r=" + nonce + ",s=" + verifier.saltText() + ",i=" + verifier.iterations() //
                + ",c=" + NO_BINDING + ",r=" + nonce;
    }

    private String name() {
        return Normalizer.normalize(login, Normalizer.Form.NFKC)
                .replace("=", "=3D")
                .replace(",", "=2C");
    }
}
