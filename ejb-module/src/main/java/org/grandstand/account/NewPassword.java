package org.grandstand.account;

/**
 * A password that a customer sets: one of the two.
 *
 * @param typed as typed, by whom the device cannot derive for
 * @param derived what the device derived, having checked the policy itself
 */
public record NewPassword(String typed, DerivedVerifier derived) {

    public static NewPassword typed(String password) {
        return new NewPassword(password, null);
    }

    @Override
    public String toString() {
        return "NewPassword[]"; // a password never reaches a log
    }
}
