package org.grandstand.demo.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.account.Role;
import org.grandstand.demo.control.DemoCalendar;
import org.grandstand.demo.control.DemoContent;
import org.grandstand.demo.control.DemoContent.DemoSport;
import org.grandstand.demo.control.DemoContent.DemoVenue;
import org.grandstand.demo.control.DemoSession;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.PriceLevels;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.programme.boundary.SessionDesk;
import org.grandstand.venue.VenueView;
import org.grandstand.venue.boundary.PlanDesk;
import org.grandstand.venue.boundary.VenueDesk;
import org.grandstand.venue.boundary.Venues;

/** Ticket operations set the games up: venues with their seats, sports, sessions and prices. What is there already stays. */
@ApplicationScoped
public class DemoProgramme {

    @Inject
    Venues venues;

    @Inject
    VenueDesk venueDesk;

    @Inject
    PlanDesk plans;

    @Inject
    Programme programme;

    @Inject
    SessionDesk sessions;

    @Inject
    PriceLevels prices;

    @Inject
    DemoCast cast;

    void defineGames(DemoCalendar calendar) {
        cast.as(Role.TICKET_OPERATIONS, () -> sessions.defineGames(calendar.games()));
    }

    void build(DemoVenue venue) {
        VenueView there = venues.find(venue.fields().code())
                .orElseGet(() -> cast.as(Role.TICKET_OPERATIONS, () -> venueDesk.add(venue.fields())));
        if (there.planVersion() == 0) {
            cast.as(Role.TICKET_OPERATIONS, () -> plans.generateBowl(there.id(), venue.bowl()));
        }
    }

    void nameSports() {
        Set<String> known =
                programme.sports().stream().map(sport -> sport.sport().code()).collect(Collectors.toSet());
        for (DemoSport sport : DemoContent.sports()) {
            if (!known.contains(sport.code())) {
                cast.as(Role.TICKET_OPERATIONS, () -> sessions.addSport(sport.code(), sport.name()));
            }
        }
    }

    void schedule(DemoCalendar calendar, DemoSession session) {
        SessionFacts facts = programme
                .find(session.number())
                .orElseGet(() -> cast.as(Role.TICKET_OPERATIONS, () -> sessions.add(calendar.fields(session))));
        if (prices.of(facts.id()).isEmpty()) {
            cast.as(Role.TICKET_OPERATIONS, () -> {
                prices.set(facts.id(), session.levels());
                return facts;
            });
        }
    }
}
