package org.grandstand.account;

/**
 * A password made by the system, shown once to the administrator who hands it over.
 *
 * @param staffId whose
 * @param login whose
 * @param password to be changed at first sign-in
 */
public record InitialPassword(long staffId, String login, String password) {

    @Override
    public String toString() {
        return "InitialPassword[" + login + "]"; // a password never reaches a log
    }
}
