package org.grandstand.inventory.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.grandstand.inventory.AvailabilityView;
import org.grandstand.inventory.SeatAddress;
import org.grandstand.inventory.control.BestSeats;
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

    /**
     * The state of all seats, or what changed since a version the caller knows.
     *
     * @param since null for the full answer
     * @return empty while the session's seating is not confirmed
     */
    public Optional<AvailabilityView> of(long session, String since) {
        return boards.view(session, since);
    }

    /** Positions for a party of the level; empty when so many are not to be had. Two askers get different seats. */
    public List<Integer> choose(long session, long venue, String level, int party) {
        return best.choose(session, indexes.of(venue), level, party);
    }

    /** Whether all these seats look free: a cheap no spares the database. */
    public boolean looksFree(long session, List<Integer> positions) {
        return boards.allFree(session, positions);
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

    /** Looks up what became of seats that another node changed. */
    public void lookUp(long session, BitSet positions) {
        boards.lookUp(session, positions);
    }
}
