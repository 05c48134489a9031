package org.grandstand.account;

/**
 * A person's own change of password.
 *
 * @param current as it is now
 * @param next as it shall be
 */
public record PasswordChange(String current, String next) {

    @Override
    public String toString() {
        return "PasswordChange[]"; // a password never reaches a log
    }
}
