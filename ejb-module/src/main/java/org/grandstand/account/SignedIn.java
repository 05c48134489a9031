package org.grandstand.account;

/**
 * A fresh sign-in.
 *
 * @param token opaque, shown once; only its hash is kept
 * @param signIn who it stands for
 */
public record SignedIn(String token, SignIn signIn) {

    @Override
    public String toString() {
        return "SignedIn[" + signIn.caller().principalName() + "]"; // a token never reaches a log
    }
}
