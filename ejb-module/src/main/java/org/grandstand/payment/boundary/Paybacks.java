package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.PaybackOwed;
import org.grandstand.payment.PaybackRequest;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.control.ChargeRows;
import org.grandstand.payment.control.PaybackRows;
import org.grandstand.payment.control.Wanted;
import org.grandstand.payment.entity.Charge;
import org.grandstand.payment.entity.Payback;

/** Gives money back. What is asked for here is owed when the caller's transaction commits; sending it is done soon after. */
@Stateless
public class Paybacks {

    @Inject
    PaybackRows paybacks;

    @Inject
    ChargeRows charges;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Owes the payer money, in the caller's transaction. An order asks once a charge: asking again gives the first payback.
     *
     * @throws Rejected payment.no-such-charge, payment.not-captured, payment.payback-exceeds-capture,
     *     payment.payback-differs
     */
    @PermitAll
    public PaybackView ask(PaybackRequest wish) {
        Charge charge = charges.forUpdate(wish.chargeId());
        Optional<Payback> before = paybacks.of(wish.chargeId(), wish.orderNumber());
        before.ifPresent(payback -> Rejected.unless(
                payback.amount().equals(wish.amount()), "payment.payback-differs", "number", payback.number()));
        return before.orElseGet(() -> owed(charge, wish)).view();
    }

    private Payback owed(Charge charge, PaybackRequest wish) {
        charge.payBack(wish.amount());
        Payback payback = new Payback(wish, clock.instant());
        paybacks.add(payback);
        outbox.tell(new PaybackOwed(payback.id(), wish.orderNumber(), wish.amount(), wish.cause(), clock.instant()));
        return payback;
    }

    /** Paybacks of a charge, the oldest first. */
    @PermitAll
    public List<PaybackView> ofCharge(long chargeId) {
        return paybacks.ofCharge(chargeId);
    }

    /**
     * Paybacks on record, the newest first unless sorted by {@code requestedAt}, {@code amount} or {@code endedAt}.
     *
     * @param states those wanted; empty for all
     * @param text number of a payback, an order or the provider's refund; empty for all
     */
    @RolesAllowed({"business-manager", "ticket-operations", "customer-service", "system-administrator"})
    public Page<PaybackView> search(Set<PaybackState> states, String text, PageRequest rows) {
        return paybacks.search(new Wanted<>(states, text), rows);
    }

    /** Sends a failed payback again under a new number, after its cause was mended. */
    @RolesAllowed("business-manager")
    public PaybackView again(long paybackId) {
        Payback payback = paybacks.forUpdate(paybackId);
        PaybackView before = payback.view();
        payback.again(clock.instant());
        trail.done("payment.payback-sent-again", "payback:" + Ids.text(paybackId), before, payback.view());
        return payback.view();
    }
}
