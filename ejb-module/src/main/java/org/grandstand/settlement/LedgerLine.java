package org.grandstand.settlement;

import org.grandstand.kernel.Money;

/**
 * One line of a booking: the sum is debited to one account and credited to another, so a line cannot be out of balance.
 *
 * @param amount always positive
 */
public record LedgerLine(Account debit, Account credit, Money amount) {
    public LedgerLine {
        if (amount.amount() <= 0 || debit == credit) {
            throw new IllegalArgumentException("a line moves a positive sum between two accounts");
        }
    }
}
