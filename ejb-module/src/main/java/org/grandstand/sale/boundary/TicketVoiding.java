package org.grandstand.sale.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.inventory.Admitted;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.PaybackCause;
import org.grandstand.payment.PaybackRequest;
import org.grandstand.payment.boundary.Charges;
import org.grandstand.payment.boundary.Paybacks;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrderView;
import org.grandstand.sale.TakeBack;
import org.grandstand.sale.control.OrderRelease;
import org.grandstand.sale.control.OrderRows;

/**
 * Takes the tickets of a paid order back: their codes admit nobody any more, the seats return to sale under fresh ones, and
 * the payer gets the money back.
 */
@Stateless
public class TicketVoiding {

    @Inject
    OrderDesk desk;

    @Inject
    OrderRows orders;

    @Inject
    OrderRelease release;

    @Inject
    Charges charges;

    @Inject
    Paybacks paybacks;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Voids all tickets of an order. A ticket that let somebody in is not taken back unless the wish says so.
     *
     * @throws Rejected sale.no-such-order, sale.not-paid, sale.void-reason, sale.ticket-admitted
     */
    @RolesAllowed("business-manager")
    public OrderCard takeBack(TakeBack wish) {
        String number = wish.order();
        String why = checked(wish.reason());
        OrderView order = desk.find(number).orElseThrow(() -> Rejected.missing("sale.no-such-order", "order", number));
        OrderState state = orders.lock(order.id()).orElseThrow();
        if (state != OrderState.PAID) {
            throw Rejected.state("sale.not-paid", "order", number, "state", state);
        }
        List<Admitted> admitted = release.admitted(order);
        if (!wish.evenAdmitted()) {
            requireNobodyIn(number, admitted);
        }
        release.takeBack(order, clock.instant());
        paidBy(order)
                .ifPresent(charge -> paybacks.ask(new PaybackRequest(
                        number, charge.chargeId(), order.total(), why, PaybackCause.TICKETS_VOIDED)));
        trail.noted("sale.tickets-voided", "order:" + number, why + entered(admitted));
        return desk.any(number);
    }

    private static String checked(String reason) {
        String why = reason == null ? "" : reason.strip();
        Rejected.unless(
                !why.isEmpty() && why.length() <= PaybackRequest.REASON_CHARACTERS,
                "sale.void-reason",
                "most",
                PaybackRequest.REASON_CHARACTERS);
        return why;
    }

    private static void requireNobodyIn(String order, List<Admitted> admitted) {
        if (!admitted.isEmpty()) {
            Admitted first = admitted.get(0);
            throw Rejected.state(
                    "sale.ticket-admitted",
                    "order",
                    order,
                    "admitted",
                    admitted.size(),
                    "ticket",
                    first.code(),
                    "at",
                    first.at(),
                    "gate",
                    first.gate() == null ? "-" : first.gate());
        }
    }

    /** For the trail: whose tickets were taken back although they had let somebody in. */
    private static String entered(List<Admitted> admitted) {
        return admitted.isEmpty() ? "" : "; admitted before: " + admitted;
    }

    /** The charge whose money the tickets were sold for; money that came besides it went back long ago. */
    private Optional<ChargeView> paidBy(OrderView order) {
        return charges.ofOrder(order.number()).stream()
                .filter(charge -> charge.state() == ChargeState.CAPTURED)
                .filter(charge -> paybacks.ofCharge(charge.chargeId()).isEmpty())
                .findFirst();
    }
}
