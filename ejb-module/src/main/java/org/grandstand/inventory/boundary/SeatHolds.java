package org.grandstand.inventory.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.QuotaDraw;
import org.grandstand.inventory.SeatWish;
import org.grandstand.inventory.SeatsTaken;
import org.grandstand.inventory.control.BoardChanges;
import org.grandstand.inventory.control.QuotaRows;
import org.grandstand.inventory.control.ReturnedSeats;
import org.grandstand.inventory.control.SeatChange;
import org.grandstand.inventory.control.SeatRows;

/**
 * Holds, sells and frees seats, and draws down quotas, for many orders in the caller's one transaction. What is seen on
 * screens follows after the commit.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SeatHolds {

    @Inject
    SeatRows seats;

    @Inject
    QuotaRows quotas;

    @Inject
    ReturnedSeats returned;

    @Inject
    BoardChanges changes;

    /** Takes for each order all seats it names, or none. Of two orders that name one seat the first gets it. */
    public SeatsTaken take(List<SeatWish> wishes) {
        Map<Long, Set<Integer>> missing = namedBefore(wishes);
        List<SeatWish> firstComers = wishes.stream()
                .filter(wish -> !missing.containsKey(wish.orderId()))
                .toList();
        Map<Long, List<HeldSeat>> held =
                seats.hold(wanted(firstComers)).stream().collect(Collectors.groupingBy(HeldSeat::orderId));
        List<HeldSeat> incomplete = new ArrayList<>();
        for (SeatWish wish : firstComers) {
            List<HeldSeat> got = held.getOrDefault(wish.orderId(), List.of());
            if (got.size() < wish.positions().size()) {
                missing.put(wish.orderId(), missing(wish, got));
                incomplete.addAll(got);
                held.remove(wish.orderId());
            }
        }
        seats.free(seatChanges(incomplete));
        changes.taken(held.values().stream().flatMap(List::stream).toList());
        return new SeatsTaken(held, missing);
    }

    /** Orders that name a seat which an earlier one of the same set names too. */
    private static Map<Long, Set<Integer>> namedBefore(List<SeatWish> wishes) {
        Map<Long, Set<Integer>> late = new HashMap<>();
        Map<Long, Set<Integer>> named = new HashMap<>();
        for (SeatWish wish : wishes) {
            Set<Integer> ofSession = named.computeIfAbsent(wish.sessionId(), session -> new HashSet<>());
            Set<Integer> again = new HashSet<>(wish.positions());
            again.retainAll(ofSession);
            if (again.isEmpty()) {
                ofSession.addAll(wish.positions());
            } else {
                late.put(wish.orderId(), again);
            }
        }
        return late;
    }

    private static List<SeatChange> wanted(List<SeatWish> wishes) {
        return wishes.stream()
                .flatMap(wish -> wish.positions().stream()
                        .map(position -> new SeatChange(wish.orderId(), wish.sessionId(), position)))
                .toList();
    }

    private static Set<Integer> missing(SeatWish wish, List<HeldSeat> got) {
        Set<Integer> missing = new HashSet<>(wish.positions());
        got.forEach(seat -> missing.remove(seat.position()));
        return missing;
    }

    /** Gives back seats that orders took in this very transaction, before anybody saw them taken. */
    public void undo(List<HeldSeat> held) {
        seats.free(seatChanges(held));
        changes.freed(held);
    }

    /**
     * Draws tickets from the public quotas, for each order all or none.
     *
     * @return orders that some quota had no more room for
     */
    public Set<Long> draw(List<QuotaDraw> draws) {
        return quotas.draw(draws);
    }

    /** An order's time is up or it was cancelled: its seats and its share of the quotas are free again. */
    public List<HeldSeat> release(List<HeldSeat> held) {
        List<HeldSeat> freed = seats.free(seatChanges(held));
        quotas.giveBack(draws(freed));
        changes.freed(freed);
        return freed;
    }

    /** An order is paid: its held seats are sold. Answers the seats that were still held. */
    public List<HeldSeat> sell(List<HeldSeat> held) {
        return seats.sell(seatChanges(held));
    }

    /**
     * Sold seats go back to sale under fresh ticket codes; the old codes never admit anybody again.
     *
     * @param reason at most 40 characters
     * @return the seats that were sold to the orders named
     */
    public List<HeldSeat> takeBack(List<HeldSeat> sold, String reason, Instant now) {
        List<HeldSeat> taken = returned.take(sold, reason, now);
        quotas.giveBack(draws(taken));
        changes.freed(taken);
        return taken;
    }

    private static List<SeatChange> seatChanges(List<HeldSeat> seats) {
        return seats.stream()
                .map(seat -> new SeatChange(seat.orderId(), seat.sessionId(), seat.position()))
                .toList();
    }

    private static List<QuotaDraw> draws(List<HeldSeat> seats) {
        return seats.stream()
                .map(seat -> new QuotaDraw(seat.orderId(), seat.sessionId(), seat.level(), 1))
                .toList();
    }
}
