package org.grandstand.settlement.entity;

import java.util.List;
import org.grandstand.kernel.Money;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaybackCause;
import org.grandstand.settlement.Account;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.Resolution;

/** Which accounts a movement of money touches. */
public final class PostingRules {

    private PostingRules() {}

    /** A payment is the provider's debt to us and ours to the payer; a payback takes back from both what is owed. */
    public static List<LedgerLine> moved(MoneyMoved.Kind kind, Money amount) {
        return List.of(
                kind == MoneyMoved.Kind.CAPTURE
                        ? new LedgerLine(Account.PROVIDER_CLEARING, Account.TICKET_MONEY, amount)
                        : new LedgerLine(Account.PAYBACKS_DUE, Account.PROVIDER_CLEARING, amount));
    }

    /** What was ticket money is owed to the payer from now on, whatever the provider makes of the payback. */
    public static List<LedgerLine> owed(Money amount) {
        return List.of(new LedgerLine(Account.TICKET_MONEY, Account.PAYBACKS_DUE, amount));
    }

    /** How the books call the entry. */
    public static EntryKind kind(PaybackCause cause) {
        return switch (cause) {
            case TICKETS_VOIDED -> EntryKind.VOID;
            case NO_TICKET -> EntryKind.RETURN;
        };
    }

    /**
     * What the provider keeps for its work.
     *
     * @param change not zero; negative when it gives back
     */
    public static List<LedgerLine> fees(Money change) {
        return List.of(between(Account.PROVIDER_FEES, Account.PROVIDER_CLEARING, change));
    }

    /**
     * What ending a case moves; nothing when it moves nothing.
     *
     * @param excess what the provider holds more for us by its bill than by our books; negative when it holds less. For a
     *     payback paid by hand: what was paid.
     */
    public static List<LedgerLine> resolved(Resolution resolution, Money excess) {
        return switch (resolution) {
            case EXPLAINED, SETTLED_ITSELF -> List.of();
            case BOOK_THEIRS -> List.of(between(Account.PROVIDER_CLEARING, Account.SUSPENSE, excess));
            case WRITE_OFF -> List.of(between(Account.PROVIDER_CLEARING, Account.DIFFERENCES, excess));
            case PAID_BY_HAND -> List.of(new LedgerLine(Account.PAYBACKS_DUE, Account.BANK, excess));
        };
    }

    private static LedgerLine between(Account up, Account down, Money signed) {
        return signed.amount() > 0 ? new LedgerLine(up, down, signed) : new LedgerLine(down, up, signed.negated());
    }
}
