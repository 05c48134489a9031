package org.grandstand.account;

/**
 * A sign-in by proof.
 *
 * @param signature ServerSignature of RFC 5802, base64: shows the client that we keep its verifier
 */
public record ProvenSignIn(SignedIn signedIn, String signature) {}
