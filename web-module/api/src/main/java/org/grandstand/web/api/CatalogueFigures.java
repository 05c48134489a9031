package org.grandstand.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.inventory.QuotaView;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.inventory.boundary.SeatMaps;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.boundary.SalePlans;

/** Gathers the figures of all sessions, with one question to each component. */
@ApplicationScoped
public class CatalogueFigures {

    @Inject
    Programme programme;

    @Inject
    PriceLevels priceLevels;

    @Inject
    SeatMaps seatMaps;

    @Inject
    Quotas quotas;

    @Inject
    SalePlans plans;

    private Map<Long, List<PriceLevel>> prices = Map.of();
    private long pricesRevision = Long.MIN_VALUE;

    /** In order of start. Called by one thread at a time. */
    List<SessionFigures> all() {
        long revision = programme.revision();
        List<SessionFacts> sessions = programme.all(SessionSearch.ALL);
        if (revision != pricesRevision) {
            prices = pricesOf(sessions);
            pricesRevision = revision;
        }
        Map<Long, Map<String, Integer>> capacities = seatMaps.capacities();
        Map<Long, String> versions = seatMaps.versions();
        Map<Long, Map<String, QuotaView>> quotasBySession = quotasBySession();
        Map<Long, SalePlanView> released = plans.all().stream()
                .filter(plan -> plan.state() == SalePlanView.State.RELEASED)
                .collect(Collectors.toMap(SalePlanView::sessionId, Function.identity()));
        return sessions.stream()
                .map(session -> new SessionFigures(
                        session,
                        prices.getOrDefault(session.id(), List.of()),
                        capacities.getOrDefault(session.id(), Map.of()),
                        quotasBySession.getOrDefault(session.id(), Map.of()),
                        released.get(session.id()),
                        versions.get(session.id())))
                .toList();
    }

    /** The boundary takes up to a thousand sessions at once. */
    private Map<Long, List<PriceLevel>> pricesOf(List<SessionFacts> sessions) {
        int atOnce = 1_000;
        Map<Long, List<PriceLevel>> all = new HashMap<>();
        for (int from = 0; from < sessions.size(); from += atOnce) {
            List<Long> some = sessions.subList(from, Math.min(from + atOnce, sessions.size())).stream()
                    .map(SessionFacts::id)
                    .toList();
            all.putAll(priceLevels.of(some));
        }
        return all;
    }

    private Map<Long, Map<String, QuotaView>> quotasBySession() {
        return quotas.all().stream()
                .collect(Collectors.groupingBy(
                        QuotaView::sessionId, Collectors.toMap(QuotaView::level, Function.identity())));
    }
}
