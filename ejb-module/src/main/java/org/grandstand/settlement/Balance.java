package org.grandstand.settlement;

/**
 * What an account stands at.
 *
 * @param debitMinor all that was debited, in minor units
 * @param creditMinor all that was credited
 */
public record Balance(Account account, String currency, long debitMinor, long creditMinor) {

    /** Debits less credits. */
    public long netMinor() {
        return debitMinor - creditMinor;
    }
}
