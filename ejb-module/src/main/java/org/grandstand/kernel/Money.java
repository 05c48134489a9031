package org.grandstand.kernel;

import java.io.Serializable;

/**
 * An amount in minor units (fen, cents) of one currency; exact, never rounded.
 *
 * @param amount minor units, may be negative in ledgers
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) implements Serializable {

    public static Money of(long minor, String currency) {
        return new Money(minor, currency);
    }

    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public Money times(int count) {
        return new Money(Math.multiplyExact(amount, count), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
    }
}
