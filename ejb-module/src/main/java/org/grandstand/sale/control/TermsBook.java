package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.entity.SalePlan;

/**
 * The terms of each session as read at most a second ago. A change of a plan counts on every node within that second; a
 * sale that began before it is not unsaid.
 */
@ApplicationScoped
public class TermsBook {

    static final Duration KEPT = Duration.ofSeconds(1);

    private record Entry(SaleTerms terms, Instant readAt) {}

    private final Map<Long, Entry> bySession = new ConcurrentHashMap<>();
    private final Map<String, Long> ids = new ConcurrentHashMap<>();

    @Inject
    Programme programme;

    @Inject
    PriceLevels prices;

    @Inject
    SalePlanRows plans;

    @Inject
    Clock clock;

    /** @throws Rejected programme.no-such-session, sale.not-on-sale */
    public SaleTerms byNumber(String number) {
        Long id = ids.get(number);
        if (id == null) {
            id = programme.byNumber(number).id();
            ids.put(number, id);
        }
        return of(id);
    }

    /** @throws Rejected sale.not-on-sale when the session has no plan or no prices */
    public SaleTerms of(long session) {
        Instant now = clock.instant();
        Entry entry = bySession.get(session);
        if (entry == null || entry.readAt.plus(KEPT).isBefore(now)) {
            entry = new Entry(read(session), now);
            bySession.put(session, entry);
        }
        return entry.terms;
    }

    private SaleTerms read(long session) {
        SessionFacts facts = programme.byId(session);
        SalePlan plan = plans.ofSession(session, LockModeType.NONE)
                .orElseThrow(() -> Rejected.state("sale.not-on-sale", "session", facts.number()));
        var byLevel = prices.of(session).stream().collect(Collectors.toMap(PriceLevel::level, PriceLevel::price));
        if (byLevel.isEmpty()) {
            throw Rejected.state("sale.not-on-sale", "session", facts.number());
        }
        return new SaleTerms(facts, plan.view(), byLevel);
    }
}
