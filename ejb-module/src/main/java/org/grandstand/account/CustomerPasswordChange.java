package org.grandstand.account;

/**
 * A customer's own change of password.
 *
 * @param current as typed; null when it is proven
 * @param proof of the current one; null when it is typed
 * @param next the new one
 */
public record CustomerPasswordChange(String current, Proof proof, NewPassword next) {

    @Override
    public String toString() {
        return "CustomerPasswordChange[]"; // a password never reaches a log
    }
}
