package org.grandstand.web.backoffice.sale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.boundary.SalePlans;

/** Sessions beside their plans and quotas. */
@RequestScoped
public class PlanLines {

    @Inject
    Programme programme;

    @Inject
    SalePlans plans;

    @Inject
    Quotas quotas;

    @Inject
    Clock clock;

    /** Every session that fits, in order of start: three statements, however many there are. */
    List<PlanLine> matching(SessionSearch search) {
        Instant now = clock.instant();
        Map<Long, SalePlanView> bySession =
                plans.all().stream().collect(Collectors.toMap(SalePlanView::sessionId, Function.identity()));
        Map<Long, List<QuotaView>> shares = quotas.all().stream().collect(Collectors.groupingBy(QuotaView::sessionId));
        return programme.all(search).stream()
                .map(session ->
                        line(session, bySession.get(session.id()), shares.getOrDefault(session.id(), List.of()), now))
                .toList();
    }

    PlanLine of(SessionFacts session) {
        SalePlanView plan = plans.of(session.id()).orElse(null);
        return line(session, plan, quotas.of(session.id()), clock.instant());
    }

    private static PlanLine line(SessionFacts session, SalePlanView plan, List<QuotaView> shares, Instant now) {
        long quota = shares.stream().mapToLong(QuotaView::quota).sum();
        long taken = shares.stream().mapToLong(QuotaView::taken).sum();
        return PlanLine.of(session, plan, quota, taken, now);
    }
}
