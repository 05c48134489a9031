package org.grandstand.sale.control;

import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.stream.Collectors;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.RecentlyRead;
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

    private final LoadingCache<Long, SaleTerms> bySession = RecentlyRead.of(Duration.ofSeconds(1), this::read);
    private final LoadingCache<String, Long> ids = RecentlyRead.of(Duration.ofMinutes(1), this::id);

    @Inject
    Programme programme;

    @Inject
    PriceLevels prices;

    @Inject
    SalePlanRows plans;

    /** @throws Rejected programme.no-such-session, sale.not-on-sale */
    public SaleTerms byNumber(String number) {
        return of(ids.get(number));
    }

    /** @throws Rejected sale.not-on-sale when the session has no plan or no prices */
    public SaleTerms of(long session) {
        return bySession.get(session);
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
