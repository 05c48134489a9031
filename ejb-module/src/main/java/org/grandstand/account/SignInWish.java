package org.grandstand.account;

/**
 * What a person signs in with.
 *
 * @param login of staff, or phone or e-mail of a customer
 * @param password as typed
 */
public record SignInWish(String login, String password) {

    @Override
    public String toString() {
        return "SignInWish[" + login + "]"; // a password never reaches a log
    }
}
