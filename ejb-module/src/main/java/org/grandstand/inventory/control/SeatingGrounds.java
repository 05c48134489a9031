package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingTemplate;
import org.grandstand.inventory.entity.SeatMarks;
import org.grandstand.kernel.Page;
import org.grandstand.programme.PriceLevel;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.SessionState;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.venue.VenuePlan;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.Venues;

/** What a seating stands on: the session, the venue's plan and the session's prices. */
@ApplicationScoped
public class SeatingGrounds {

    @Inject
    Programme programme;

    @Inject
    PriceLevels priceLevels;

    @Inject
    Venues venues;

    public SessionFacts session(String number) {
        return programme.byNumber(number);
    }

    public SessionFacts session(long id) {
        return programme.byId(id);
    }

    public Page<SessionFacts> search(SessionSearch search, int first, int count) {
        return programme.search(search, first, count);
    }

    /** Ids of the sessions with these numbers, or of all that are not called off when none is named; in order of start. */
    public List<Long> sessions(List<String> numbers, int limit) {
        List<SessionFacts> sessions = numbers.isEmpty()
                ? programme.all(new SessionSearch(null, null, null, null, null, SessionState.SCHEDULED))
                : numbers.stream().map(programme::byNumber).toList();
        return sessions.stream().limit(limit).map(SessionFacts::id).toList();
    }

    public VenuePlan plan(SessionFacts session) {
        return venues.plan(session.venue().id());
    }

    /** Versions of all venues' plans, by venue. */
    public Map<Long, Integer> planVersions() {
        return venues.all().stream().collect(Collectors.toMap(VenueView::id, VenueView::planVersion));
    }

    /** Everybody who can sit takes part, saleable and without a level. */
    public SeatMarks unmarked(VenuePlan plan) {
        return new SeatRanking(plan).unmarked();
    }

    public int[] positions(VenuePlan plan, SeatSelection selection, SeatOrder order, SeatMarks marks) {
        return new SeatRanking(plan).positions(selection, order, marks);
    }

    public SeatMarks shared(SeatMarks marks, int[] positions, List<SeatShare> shares) {
        return SeatShares.give(marks, positions, shares);
    }

    /** The seating that a template gives this session. */
    public SeatMarks byTemplate(SessionFacts session, VenuePlan plan, SeatingTemplate template) {
        SeatMarks unmarked = unmarked(plan);
        int[] ranked = positions(plan, SeatSelection.all(), template.order(), unmarked);
        return SeatShares.byTemplate(unmarked, ranked, template, levelsByPrice(session.id()));
    }

    public Set<String> pricedLevels(long session) {
        return priceLevels.of(session).stream().map(PriceLevel::level).collect(Collectors.toSet());
    }

    /** Dearest first. */
    private List<String> levelsByPrice(long session) {
        return priceLevels.of(session).stream()
                .sorted(Comparator.comparingLong(
                                (PriceLevel level) -> level.price().amount())
                        .reversed()
                        .thenComparing(PriceLevel::level))
                .map(PriceLevel::level)
                .toList();
    }
}
