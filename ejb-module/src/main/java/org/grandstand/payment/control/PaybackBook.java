package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.kernel.Ids;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.entity.Charge;
import org.grandstand.payment.entity.Payback;

/** The paybacks' state, written in short transactions like those of the {@link ChargeBook}. */
@ApplicationScoped
@Transactional
public class PaybackBook {

    @Inject
    PaybackRows paybacks;

    @Inject
    ChargeRows charges;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Takes paybacks that are due; their next try is planned at once, so a crash only delays it. */
    public List<Long> claimDue(int limit) {
        Instant now = clock.instant();
        List<Payback> due = paybacks.lockDue(now, limit);
        due.forEach(payback -> payback.checkLater(now));
        return due.stream().map(Payback::id).toList();
    }

    /** What the provider needs to hear. */
    public Repayment repayment(long id) {
        Payback payback = paybacks.byId(id);
        Charge charge = charges.byId(payback.chargeId());
        return new Repayment(payback.number(), charge.number(), payback.amount(), charge.captured(), payback.reason());
    }

    /**
     * Records what the provider knows; nothing when it has no news.
     *
     * @param number under which the provider was asked; news of an earlier number does not concern the present one
     * @return whether it is news
     */
    public boolean found(long id, String number, FoundPayback found) {
        Payback payback = paybacks.forUpdate(id);
        if (!payback.number().equals(number)) {
            return false;
        }
        return switch (found.state()) {
            case PROCESSING -> {
                payback.processing(found.refund());
                yield false;
            }
            case PAID -> paid(payback, found);
            case REFUSED -> refused(payback, found.word());
        };
    }

    public void refused(long id, String why) {
        refused(paybacks.forUpdate(id), why);
    }

    private boolean paid(Payback payback, FoundPayback found) {
        boolean news = payback.paid(found.refund(), found.paidAt());
        if (news) {
            outbox.tell(payback.moved(method(payback)));
        }
        return news;
    }

    private boolean refused(Payback payback, String why) {
        boolean news = payback.refused(why, clock.instant());
        if (news) {
            outbox.tell(payback.failed(method(payback)));
        }
        return news;
    }

    private PaymentMethod method(Payback payback) {
        return charges.byId(payback.chargeId()).method();
    }

    /** The payback that a number at the provider belongs to. */
    public static Optional<Long> idOf(String number) {
        int attempt = number.indexOf('-');
        return Ids.parse(attempt < 0 ? number : number.substring(0, attempt));
    }
}
