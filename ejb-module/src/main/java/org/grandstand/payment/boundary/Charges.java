package org.grandstand.payment.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.control.ChargeBook;
import org.grandstand.payment.control.ChargeRows;
import org.grandstand.payment.control.PaymentProvider;
import org.grandstand.payment.control.ProviderRefused;
import org.grandstand.payment.control.ProviderUnreachable;
import org.grandstand.payment.control.Wanted;
import org.grandstand.payment.entity.Charge;

/** Takes money: opens charges at the provider and shows what became of them. */
@Stateless
public class Charges {

    @Inject
    ChargeBook book;

    @Inject
    ChargeRows charges;

    @Inject
    PaymentProvider provider;

    @Inject
    Clock clock;

    /**
     * Opens a charge: on record first, then at the provider. Never part of the caller's transaction, because the provider
     * may take seconds; the caller's own transaction, if any, should hold no locks. Asking again with the same reference
     * gives the same charge, and heals one that the provider did not confirm.
     *
     * @throws Rejected payment.expired, payment.amount-not-positive, payment.reference-used-otherwise,
     *     payment.charge-over (it is paid or closed), payment.provider-refused, payment.provider-unreachable (try again),
     *     payment.provider-not-configured
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChargeView open(OpenCharge wish) {
        ChargeView charge = onRecord(wish);
        if (!charge.state().open()) {
            throw Rejected.state("payment.charge-over", "number", charge.number(), "state", charge.state());
        }
        ChargeView placed = charge.state() == ChargeState.PENDING ? charge : placed(charge, wish);
        return provider.demoPayUrl(placed).map(placed::withDemoPayUrl).orElse(placed);
    }

    private ChargeView onRecord(OpenCharge wish) {
        try {
            return book.open(wish);
        } catch (PersistenceException sameReferenceMeanwhile) {
            return book.open(wish);
        }
    }

    private ChargeView placed(ChargeView charge, OpenCharge wish) {
        try {
            return book.placed(charge.chargeId(), provider.place(charge.number(), wish));
        } catch (ProviderUnreachable silent) {
            throw Rejected.unavailable("payment.provider-unreachable", "provider", charge.provider());
        } catch (ProviderRefused no) {
            book.refused(charge.chargeId(), no.getMessage());
            throw Rejected.rule("payment.provider-refused", "provider", charge.provider(), "answer", no.getMessage());
        }
    }

    /** The charge, as far as its holder's rights were checked by the caller. */
    @PermitAll
    public ChargeView view(long chargeId) {
        return charges.byId(chargeId).view();
    }

    /** Charges opened for an order, the oldest first. */
    @PermitAll
    public List<ChargeView> ofOrder(String orderNumber) {
        return charges.ofOrder(orderNumber).stream().map(Charge::view).toList();
    }

    /** The order is off: its open charges are closed at the provider soon, so that nobody pays for nothing. */
    @PermitAll
    public void abandon(String orderNumber) {
        charges.ofOrder(orderNumber).forEach(charge -> charge.abandon(clock.instant()));
    }

    /**
     * Charges on record, the newest first unless sorted by {@code createdAt}, {@code amount} or {@code capturedAt}.
     *
     * @param states those wanted; empty for all
     * @param text number of a charge, an order or the provider's payment; empty for all
     */
    @RolesAllowed({"business-manager", "ticket-operations", "customer-service", "system-administrator"})
    public Page<ChargeView> search(Set<ChargeState> states, String text, PageRequest rows) {
        return charges.search(new Wanted<>(states, text), rows);
    }
}
