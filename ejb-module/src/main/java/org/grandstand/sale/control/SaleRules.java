package org.grandstand.sale.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.account.HolderPerson;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.kernel.Rejected.Kind;
import org.grandstand.programme.SessionState;
import org.grandstand.sale.SaleChannel;
import org.grandstand.sale.SalePlanView;

/** The rules a single placement can be judged by without asking the database. */
final class SaleRules {

    private SaleRules() {}

    /** Session, window, channel, number of tickets. */
    static void check(Placement placement, SaleTerms terms) {
        check(placement.channel(), placement.items().size(), placement.now(), terms);
    }

    /** The same before seats are chosen: whoever may not buy makes nobody else's choice smaller. */
    static void check(SaleChannel channel, int tickets, Instant now, SaleTerms terms) {
        String session = terms.session().number();
        if (terms.session().state() == SessionState.CANCELLED) {
            throw Rejected.state("sale.session-cancelled", "session", session);
        }
        checkWindow(terms.plan(), session, now);
        Rejected.unless(
                terms.plan().channels().contains(channel),
                "sale.channel-closed",
                "session",
                session,
                "channel",
                channel);
        if (tickets > terms.plan().limitPerPerson()) {
            throw overLimit(terms);
        }
    }

    private static void checkWindow(SalePlanView plan, String session, Instant now) {
        if (plan.state() != SalePlanView.State.RELEASED) {
            throw Rejected.state("sale.not-on-sale", "session", session);
        }
        if (now.isBefore(plan.opensAt())) {
            throw Rejected.state("sale.not-yet-open", "session", session, "opensAt", plan.opensAt());
        }
        if (!now.isBefore(plan.closesAt())) {
            throw Rejected.state("sale.closed", "session", session, "closesAt", plan.closesAt());
        }
    }

    static Rejected overLimit(SaleTerms terms) {
        return Rejected.rule(
                "sale.limit-per-person",
                "session",
                terms.session().number(),
                "limit",
                terms.plan().limitPerPerson());
    }

    /**
     * Real names: every ticket has a holder of this customer's, verified, and no two tickets the same person.
     *
     * @param persons the customer's verified holders and the persons they are
     */
    static void checkHolders(Placement placement, SaleTerms terms, Map<Long, HolderPerson> persons) {
        List<FieldError> errors = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < placement.items().size(); i++) {
            Long holder = placement.items().get(i).holderId();
            String field = "items[" + i + "].holder";
            if (holder == null) {
                if (terms.plan().realName()) {
                    errors.add(new FieldError(field, "sale.holder-missing", Map.of()));
                }
            } else if (!persons.containsKey(holder)) {
                errors.add(new FieldError(field, "sale.holder-not-verified", Map.of()));
            } else if (!seen.add(persons.get(holder).personId())) {
                errors.add(new FieldError(field, "sale.holder-named-twice", Map.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Kind.RULE, "sale.holders", errors);
        }
    }
}
