package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.grandstand.inventory.boundary.Availability;
import org.grandstand.kernel.Rejected;

/** The seats of an order: those the customer named, or the best this node knows to be free. */
@ApplicationScoped
public class SeatChoice {

    @Inject
    Availability seats;

    /** @throws Rejected sale.not-so-many-left */
    public List<Integer> positions(WishReading wish, SaleTerms terms) {
        return wish.bestAvailable() ? best(wish.levels(), terms) : wish.seats();
    }

    private List<Integer> best(List<String> levels, SaleTerms terms) {
        Map<String, Iterator<Integer>> chosen = new HashMap<>();
        levels.stream().distinct().forEach(level -> {
            int party = (int) levels.stream().filter(level::equals).count();
            chosen.put(level, choose(terms, level, party).iterator());
        });
        List<Integer> positions = new ArrayList<>();
        levels.forEach(level -> positions.add(chosen.get(level).next()));
        return positions;
    }

    private List<Integer> choose(SaleTerms terms, String level, int party) {
        long venue = terms.session().venue().id();
        List<Integer> found = seats.choose(terms.session().id(), venue, level, party);
        if (found.isEmpty()) {
            throw Rejected.state("sale.not-so-many-left", "level", level, "wanted", party);
        }
        return found;
    }

    /** Whether it makes sense to ask the database for these seats. */
    public boolean hopeful(Placement placement) {
        return seats.looksFree(placement.sessionId(), placement.positions());
    }
}
