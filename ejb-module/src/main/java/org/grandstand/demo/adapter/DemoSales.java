package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grandstand.account.Role;
import org.grandstand.demo.control.DemoSession;
import org.grandstand.demo.control.DemoSession.SaleStory;
import org.grandstand.inventory.SeatCategory;
import org.grandstand.inventory.SeatMark;
import org.grandstand.inventory.SeatOrder;
import org.grandstand.inventory.SeatSelection;
import org.grandstand.inventory.SeatShare;
import org.grandstand.inventory.SeatingState;
import org.grandstand.inventory.SeatingView;
import org.grandstand.inventory.boundary.Quotas;
import org.grandstand.inventory.boundary.Seatings;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.programme.boundary.SessionDesk;
import org.grandstand.sale.SalePlanTerms;
import org.grandstand.sale.boundary.SalePlans;

/** Ticket operations seat the sessions, open quotas and release sale plans. What is there already stays. */
@ApplicationScoped
public class DemoSales {

    private static final int REGISTERED_PERMILLE = 40;
    private static final int OCCUPIED_PERMILLE = 15;
    private static final int EMERGENCY_PERMILLE = 20;
    /** Of the seats for sale, by number of levels: the dear ones near the middle are few. */
    private static final Map<Integer, List<Integer>> LEVEL_PERMILLES =
            Map.of(3, List.of(200, 325, 400), 4, List.of(150, 225, 300, 250), 5, List.of(110, 165, 250, 225, 175));

    private static final int OPEN_PERMILLE = 700;
    private static final int SMALL_PERMILLE = 50;
    /** Of a big house only a first part is sold now, about what the demo's customers can take. */
    private static final int BIG_PERMILLE = 12;

    private static final int BIG_SEATS = 10_000;
    private static final int WHOLE_PERMILLE = 1000;
    private static final String CANCELLED_BECAUSE = "台风“海葵”蓝色预警，场地停用 Venue closed after a typhoon warning";

    @Inject
    Programme programme;

    @Inject
    SessionDesk sessions;

    @Inject
    Seatings seatings;

    @Inject
    Quotas quotas;

    @Inject
    SalePlans plans;

    @Inject
    DemoCast cast;

    /** Draws, divides and confirms the seating. */
    void seat(DemoSession session) {
        SeatingView drawn = cast.as(Role.TICKET_OPERATIONS, () -> seatings.draw(session.number()));
        if (drawn.state() == SeatingState.DRAFT) {
            SeatingView shared = cast.as(
                    Role.TICKET_OPERATIONS,
                    () -> seatings.share(new Seatings.SharesOfSeats(
                            session.number(),
                            drawn.version(),
                            SeatSelection.all(),
                            SeatOrder.CENTRE,
                            shares(session))));
            cast.as(Role.TICKET_OPERATIONS, () -> seatings.confirm(session.number(), shared.version()));
        }
    }

    private static List<SeatShare> shares(DemoSession session) {
        List<SeatShare> shares = new ArrayList<>();
        shares.add(new SeatShare(SeatMark.category(SeatCategory.REGISTERED), REGISTERED_PERMILLE));
        shares.add(new SeatShare(SeatMark.category(SeatCategory.OCCUPIED), OCCUPIED_PERMILLE));
        List<Integer> permilles = LEVEL_PERMILLES.get(session.levels().size());
        for (int i = 0; i < permilles.size(); i++) {
            String level = session.levels().get(i).level();
            shares.add(new SeatShare(new SeatMark(SeatCategory.SALEABLE, level), permilles.get(i)));
        }
        shares.add(new SeatShare(SeatMark.category(SeatCategory.EMERGENCY), EMERGENCY_PERMILLE));
        return shares;
    }

    /** Opens quotas and releases the plan with these terms, unless there is a plan already. */
    void open(DemoSession session, SalePlanTerms terms) {
        SessionFacts facts = programme.byNumber(session.number());
        if (session.sale() == SaleStory.NONE || plans.of(facts.id()).isPresent()) {
            return;
        }
        if (quotas.of(facts.id()).isEmpty()) {
            share(session, facts);
        }
        cast.as(Role.TICKET_OPERATIONS, () -> plans.set(facts.id(), terms));
        cast.as(Role.TICKET_OPERATIONS, () -> plans.release(facts.id()));
    }

    private void share(DemoSession session, SessionFacts facts) {
        Map<String, Integer> saleable = quotas.saleable(facts.id());
        int permille = permille(
                session, saleable.values().stream().mapToInt(Integer::intValue).sum());
        Map<String, Integer> byLevel = new TreeMap<>();
        saleable.forEach((level, seats) -> byLevel.put(level, seats * permille / WHOLE_PERMILLE));
        cast.as(Role.TICKET_OPERATIONS, () -> {
            quotas.set(facts.id(), byLevel);
            return byLevel;
        });
    }

    private static int permille(DemoSession session, int seats) {
        if (session.sale() == SaleStory.OPEN && seats > BIG_SEATS) {
            return BIG_PERMILLE;
        }
        return session.sale() == SaleStory.SMALL ? SMALL_PERMILLE : OPEN_PERMILLE;
    }

    /** Brings the plan to its final terms, and calls the session off that is to be called off. */
    void settle(DemoSession session, SalePlanTerms terms) {
        SessionFacts facts = programme.byNumber(session.number());
        cast.as(Role.TICKET_OPERATIONS, () -> plans.set(facts.id(), terms));
        if (session.sale() == SaleStory.CANCELLED) {
            cast.as(Role.TICKET_OPERATIONS, () -> sessions.cancel(facts.id(), CANCELLED_BECAUSE));
        }
    }
}
