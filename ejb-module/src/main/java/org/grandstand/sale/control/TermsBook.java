package org.grandstand.sale.control;

import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.RecentlyRead;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.sale.SalePlanView;
import org.grandstand.sale.entity.SalePlan;

/**
 * The terms of each session as of at most a second ago. A change of a plan, a price or a session counts on every node within
 * that second; a sale that began before it is not unsaid. Whether anything changed at all is one small question a second,
 * however many sessions are on sale.
 */
@ApplicationScoped
public class TermsBook {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** What was read while nothing changed. */
    private record Edition(long programme, long plans, Map<Long, SaleTerms> terms) {}

    private final LoadingCache<Boolean, Edition> newest = RecentlyRead.of(FRESH, any -> edition());
    private final LoadingCache<String, Long> ids = RecentlyRead.of(Duration.ofMinutes(1), this::id);
    private volatile Edition last = new Edition(Long.MIN_VALUE, Long.MIN_VALUE, Map.of());

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
        return of(ids.get(number));
    }

    /** @throws Rejected sale.not-on-sale when the session has no plan or no prices */
    public SaleTerms of(long session) {
        Map<Long, SaleTerms> known = newest.get(Boolean.TRUE).terms;
        SaleTerms terms = known.get(session);
        if (terms == null) {
            terms = read(session);
            known.put(session, terms);
        }
        return terms;
    }

    /**
     * Reads the terms of sessions on sale, those first that opened first.
     *
     * @return how many sessions it read, at most so many
     */
    public int readAhead(int most) {
        Instant now = clock.instant();
        List<Long> onSale = plans.all().stream()
                .filter(plan -> plan.open(now))
                .sorted(Comparator.comparing(SalePlanView::opensAt))
                .limit(most)
                .map(SalePlanView::sessionId)
                .toList();
        onSale.forEach(this::of);
        return onSale.size();
    }

    private Edition edition() {
        long programmeNow = programme.revision();
        long plansNow = plans.revision();
        if (programmeNow != last.programme || plansNow != last.plans) {
            last = new Edition(programmeNow, plansNow, new ConcurrentHashMap<>());
        }
        return last;
    }

    private long id(String number) {
        return programme.byNumber(number).id();
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
