package org.grandstand.payment.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.entity.Charge;

/**
 * The charges' state, written in short transactions: between them the provider is called, and whatever
 * happens in between, what was written stands.
 */
@ApplicationScoped
@Transactional
public class ChargeBook {

    @Inject
    ChargeRows charges;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Puts a wish on record, or finds the charge that its reference opened before. */
    public ChargeView open(OpenCharge wish) {
        Optional<Charge> before = charges.byReference(wish.reference());
        before.ifPresent(charge -> {
            Rejected.unless(charge.answers(wish), "payment.reference-used-otherwise", "reference", wish.reference());
            charge.again(clock.instant());
        });
        return before.orElseGet(() -> added(wish)).view();
    }

    private Charge added(OpenCharge wish) {
        Charge charge = new Charge(wish, clock.instant());
        charges.add(charge);
        return charge;
    }

    public ChargeView placed(long id, String payersCode) {
        Charge charge = charges.forUpdate(id);
        charge.placed(payersCode);
        return charge.view();
    }

    public void refused(long id, String why) {
        charges.forUpdate(id).refused(why, clock.instant());
    }

    public void closed(long id) {
        charges.forUpdate(id).close(clock.instant());
    }

    /** Records a capture and tells it; knows whether it is news. */
    public boolean captured(long id, FoundCharge found) {
        Charge charge = charges.forUpdate(id);
        boolean news = charge.capture(found.paid(), found.paidAt(), found.transaction());
        if (news) {
            outbox.tellAll(List.of(charge.told(), charge.moved()));
        }
        return news;
    }

    /** Takes charges whose check is due; their next check is planned at once, so a crash only delays it. */
    public List<Long> claimDue(int limit) {
        Instant now = clock.instant();
        List<Charge> due = charges.lockDue(now, limit);
        due.forEach(charge -> charge.checkLater(now));
        return due.stream().map(Charge::id).toList();
    }

    public ChargeView view(long id) {
        return charges.byId(id).view();
    }
}
