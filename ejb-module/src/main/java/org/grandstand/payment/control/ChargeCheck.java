package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.payment.ChargeView;

/** Asks the provider what became of a charge, because a notification may be lost; closes one that has expired. */
@ApplicationScoped
public class ChargeCheck {

    @Inject
    ChargeBook book;

    @Inject
    PaymentProvider provider;

    @Inject
    Clock clock;

    /** Brings the charge up to date with the provider. Not inside a transaction. */
    public void check(long id) {
        ChargeView charge = book.view(id);
        if (charge.state().open()) {
            settle(charge, provider.find(charge.number()));
        }
    }

    private void settle(ChargeView charge, FoundCharge found) {
        boolean expired = !clock.instant().isBefore(charge.expiresAt());
        switch (found.state()) {
            case CAPTURED -> book.captured(charge.chargeId(), found);
            case CLOSED -> book.closed(charge.chargeId());
            case WAITING -> closeIf(expired, charge);
            case ABSENT -> absent(expired, charge);
        }
    }

    private void closeIf(boolean expired, ChargeView charge) {
        if (!expired) {
            return;
        }
        try {
            provider.close(charge.number());
            book.closed(charge.chargeId());
        } catch (ProviderRefused paidMeanwhile) {
            settle(charge, justCaptured(charge, paidMeanwhile));
        }
    }

    private FoundCharge justCaptured(ChargeView charge, ProviderRefused refusal) {
        FoundCharge found = provider.find(charge.number());
        if (found.state() == FoundCharge.State.WAITING) {
            throw refusal; // neither paid nor closable: the next check asks again
        }
        return found;
    }

    private void absent(boolean expired, ChargeView charge) {
        if (expired) {
            book.closed(charge.chargeId());
        }
    }
}
