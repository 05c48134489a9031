package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.sale.SalePlanTerms;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.control.SalePlanRows;
import org.grandstand.sale.entity.SalePlan;
import org.grandstand.waitingroom.boundary.RoomDesk;

/** Setting up the public sale of a session (S5.2). */
@Stateless
public class SalePlans {

    @Inject
    SalePlanRows plans;

    @Inject
    Quotas quotas;

    @Inject
    PriceLevels prices;

    @Inject
    RoomDesk rooms;

    @Inject
    AuditTrail audit;

    @PermitAll
    public Optional<SalePlanView> of(long session) {
        return plans.ofSession(session, LockModeType.NONE).map(SalePlan::view);
    }

    @PermitAll
    public List<SalePlanView> all() {
        return plans.all();
    }

    /**
     * Sets the terms; a new plan is a draft until it is released.
     *
     * @throws Rejected sale.window-ends-before-it-opens, sale.out-of-range, sale.no-channel,
     *     waitingroom.out-of-range
     */
    @RolesAllowed("ticket-operations")
    public SalePlanView set(long session, SalePlanTerms terms) {
        Optional<SalePlan> existing = plans.ofSession(session, LockModeType.OPTIMISTIC);
        SalePlanView before = existing.map(SalePlan::view).orElse(null);
        SalePlan plan = existing.orElseGet(() -> new SalePlan(session, terms));
        if (existing.isPresent()) {
            plan.change(terms);
            plans.flush();
        } else {
            plans.add(plan);
        }
        if (plan.view().state() == SalePlanView.State.RELEASED) {
            keepRoom(plan.view());
        }
        audit.done("sale.plan-set", "session:" + session, before, plan.view());
        return plan.view();
    }

    /**
     * Lets the plan count: from its opening time on customers can buy.
     *
     * @throws Rejected sale.nothing-to-sell without quotas, sale.level-without-price
     */
    @RolesAllowed("ticket-operations")
    public SalePlanView release(long session) {
        SalePlan plan = existing(session);
        checkReady(session);
        SalePlanView before = plan.view();
        plan.release();
        plans.flush();
        keepRoom(plan.view());
        audit.done("sale.plan-released", "session:" + session, before, plan.view());
        return plan.view();
    }

    /** The waiting room exists from the release on, and from then on follows the plan. */
    private void keepRoom(SalePlanView plan) {
        if (plan.waitingRoom() == null) {
            rooms.dismiss(plan.sessionId());
        } else {
            rooms.keep(plan.sessionId(), plan.waitingRoom(), plan.opensAt(), plan.closesAt());
        }
    }

    private void checkReady(long session) {
        List<QuotaView> open =
                quotas.of(session).stream().filter(quota -> quota.quota() > 0).toList();
        Rejected.unless(!open.isEmpty(), "sale.nothing-to-sell");
        Set<String> priced = prices.of(session).stream().map(PriceLevel::level).collect(Collectors.toSet());
        for (QuotaView quota : open) {
            Rejected.unless(priced.contains(quota.level()), "sale.level-without-price", "level", quota.level());
        }
    }

    /** Stops selling at once; orders already placed may still be paid. */
    @RolesAllowed("ticket-operations")
    public SalePlanView suspend(long session) {
        SalePlan plan = existing(session);
        SalePlanView before = plan.view();
        plan.suspend();
        plans.flush();
        audit.done("sale.plan-suspended", "session:" + session, before, plan.view());
        return plan.view();
    }

    private SalePlan existing(long session) {
        return plans.ofSession(session, LockModeType.OPTIMISTIC)
                .orElseThrow(() -> Rejected.missing("sale.no-plan", "session", session));
    }
}
