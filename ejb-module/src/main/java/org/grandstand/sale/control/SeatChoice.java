package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.kernel.Rejected;

/** The seats of an order: those the customer named, or the best this node knows to be free. */
@ApplicationScoped
public class SeatChoice {

    /**
     * What to ask the database for.
     *
     * @param positions one a ticket; none when none are to be had
     * @param hopeless why it makes no sense to ask; null when it does
     */
    public record Chosen(List<Integer> positions, Rejected hopeless) {

        static Chosen none(Rejected why) {
            return new Chosen(List.of(), why);
        }
    }

    @Inject
    Availability seats;

    public Chosen of(WishReading wish, SaleTerms terms) {
        return wish.bestAvailable() ? best(wish.levels(), terms) : named(wish.seats(), terms);
    }

    private Chosen named(List<Integer> positions, SaleTerms terms) {
        long session = terms.session().id();
        Set<Integer> gone = seats.gone(session, positions);
        if (!gone.isEmpty()) {
            return new Chosen(positions, PlacementRound.seatsGone(positions, gone));
        }
        return seats.levels(session, positions).entrySet().stream()
                .filter(level -> seats.quotaExhausted(session, level.getKey(), level.getValue()))
                .findFirst()
                .map(level -> new Chosen(positions, Rejected.state("sale.quota-exhausted", "levels", level.getKey())))
                .orElseGet(() -> new Chosen(positions, null));
    }

    private Chosen best(List<String> levels, SaleTerms terms) {
        Map<String, Long> parties =
                levels.stream().collect(Collectors.groupingBy(level -> level, TreeMap::new, Collectors.counting()));
        Map<String, Iterator<Integer>> chosen = new TreeMap<>();
        List<Integer> taken = new ArrayList<>();
        for (var party : parties.entrySet()) {
            int wanted = party.getValue().intValue();
            if (seats.quotaExhausted(terms.session().id(), party.getKey(), wanted)) {
                return givenUp(terms, taken, Rejected.state("sale.quota-exhausted", "levels", party.getKey()));
            }
            List<Integer> found = choose(terms, party.getKey(), wanted);
            if (found.isEmpty()) {
                return givenUp(
                        terms,
                        taken,
                        Rejected.state("sale.not-so-many-left", "level", party.getKey(), "wanted", wanted));
            }
            taken.addAll(found);
            chosen.put(party.getKey(), found.iterator());
        }
        return new Chosen(levels.stream().map(level -> chosen.get(level).next()).toList(), null);
    }

    private Chosen givenUp(SaleTerms terms, List<Integer> taken, Rejected why) {
        seats.takeBack(terms.session().id(), taken);
        return Chosen.none(why);
    }

    private List<Integer> choose(SaleTerms terms, String level, int party) {
        return seats.choose(terms.session().id(), terms.session().venue().id(), level, party);
    }

    /** Seats that were chosen for an order that came to nothing may be chosen for others at once. */
    public void takeBack(Placement placement) {
        seats.takeBack(placement.sessionId(), placement.positions());
    }
}
