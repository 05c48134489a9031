package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.account.Role;
import org.grandstand.demo.control.DemoOrder;
import org.grandstand.demo.control.DemoSession;
import org.grandstand.gate.GateCheck;
import org.grandstand.gate.boundary.GateChecks;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.ETicket;
import org.grandstand.sale.boundary.ETickets;

/** People come to the session that is under way: most with a good ticket, some twice, some to the wrong house. */
@ApplicationScoped
public class DemoGates {

    private static final int COMING_OF_TEN = 7;
    private static final int TEN = 10;
    private static final int TWICE_EVERY = 9;
    private static final int ASTRAY_EVERY = 12;
    private static final String[] GATES = {"东门 1", "东门 2", "北门 1"};

    @Inject
    DemoCustomers customers;

    @Inject
    DemoOrders orders;

    @Inject
    ETickets tickets;

    @Inject
    GateChecks checks;

    @Inject
    DemoCast cast;

    @Inject
    ActingAs acting;

    /**
     * Shows tickets at the gates.
     *
     * @param today the session under way
     * @param paid orders of any session
     */
    void admit(DemoSession today, List<DemoOrder> paid) {
        List<DemoOrder> coming = paid.stream()
                .filter(order -> order.session().equals(today.number()))
                .toList();
        for (int i = 0; i < coming.size(); i++) {
            if (i % TEN < COMING_OF_TEN) {
                show(today, coming.get(i), i % TWICE_EVERY == 0 ? 2 : 1);
            }
        }
        for (int i = 0; i < paid.size(); i += paid.size() / TEN + ASTRAY_EVERY) {
            show(today, paid.get(i), 1);
        }
    }

    private void show(DemoSession session, DemoOrder order, int times) {
        for (String qr : codes(order)) {
            for (int time = 0; time < times; time++) {
                String gate = GATES[Math.floorMod(qr.hashCode(), GATES.length)];
                GateCheck ask = new GateCheck(session.number(), null, qr, null, gate, null, null);
                cast.as(Role.GATE_STAFF, () -> checks.check(ask));
            }
        }
    }

    /** Empty while the order is not paid. */
    private List<String> codes(DemoOrder order) {
        try {
            return orders
                    .number(order)
                    .map(number ->
                            acting.customer(customers.buyer(order.customer()).id(), () -> tickets.own(number)))
                    .orElse(List.of())
                    .stream()
                    .map(ETicket::qr)
                    .toList();
        } catch (Rejected unpaid) {
            return List.of();
        }
    }
}
