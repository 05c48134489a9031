package org.grandstand.inventory.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.control.BestSeats;
import org.grandstand.inventory.control.ExhaustedQuotas;
import org.grandstand.inventory.control.SeatBoards;
import org.grandstand.inventory.control.SeatIndex;
import org.grandstand.inventory.control.SeatIndexes;

/**
 * What this node believes can still be bought. Quick, and never an authority: an order finds out. Open to all and answered
 * from memory, several times an order: no session bean, whose interceptors would cost more than the answer.
 */
@ApplicationScoped
public class Availability {

    @Inject
    SeatBoards boards;

    @Inject
    SeatIndexes indexes;

    @Inject
    BestSeats best;

    @Inject
    ExhaustedQuotas quotas;

    /** The state of all seats; empty while the session's seating is not confirmed. */
    public Optional<AvailabilityView> full(long session) {
        return boards.full(session);
    }

    /**
     * What changed since a version the caller knows, up to a full answer given before; that answer itself when the version is
     * not known any more or too much changed.
     */
    public AvailabilityView change(long session, String since, AvailabilityView current) {
        return boards.change(session, since, current);
    }

    /**
     * Positions for a party of the level, side by side where that can be; empty when so many are not to be had. Two askers
     * get different seats.
     */
    public List<Integer> choose(long session, long venue, String level, int party) {
        return best.choose(session, indexes.of(venue), level, party);
    }

    /** Seats that were chosen and came to nothing may be chosen by others at once. */
    public void takeBack(long session, List<Integer> positions) {
        best.takeBack(session, positions);
    }

    /** Those of the seats that look gone: a cheap no spares the database. */
    public Set<Integer> gone(long session, List<Integer> positions) {
        return boards.gone(session, positions);
    }

    /** How many of the seats, all of them known here, are of which price level. */
    public Map<String, Integer> levels(long session, List<Integer> positions) {
        return boards.levels(session, positions);
    }

    /** Whether so many tickets of the level were more than its public quota had left a moment ago. */
    public boolean quotaExhausted(long session, String level, int tickets) {
        return quotas.exhausted(session, level, tickets);
    }

    /** The seats' addresses, in the order asked for; unknown positions are left out. */
    public List<SeatAddress> addresses(long venue, List<Integer> positions) {
        SeatIndex index = indexes.of(venue);
        return positions.stream().map(index::address).flatMap(Optional::stream).toList();
    }

    /** Brings what was asked for lately in line with the database. */
    public void correct() {
        boards.correct();
    }

    /** Brings everything that is kept in line with the database, after news may have got lost. */
    public void correctAll() {
        boards.correctAll();
    }

    /** Looks up what became of seats, by session, that another node changed. */
    public void lookUp(Map<Long, BitSet> positions) {
        boards.lookUp(positions);
    }
}
