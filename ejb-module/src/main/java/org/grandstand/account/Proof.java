package org.grandstand.account;

/**
 * The answer to a challenge.
 *
 * @param login as it was when the challenge was asked for
 * @param nonce of the challenge
 * @param proof ClientProof of RFC 5802, base64 of 32 bytes
 */
public record Proof(String login, String nonce, String proof) {

    @Override
    public String toString() {
        return "Proof[]"; // neither personal data nor a proof reaches a log
    }
}
