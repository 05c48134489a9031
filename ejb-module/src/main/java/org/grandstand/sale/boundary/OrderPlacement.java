package org.grandstand.sale.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.grandstand.account.HolderPerson;
import org.grandstand.account.boundary.HolderDirectory;
import org.grandstand.events.boundary.Outbox;
import org.grandstand.inventory.boundary.SeatHolds;
import org.grandstand.sale.OrderState;
import org.grandstand.sale.OrdersChanged;
import org.grandstand.sale.control.OrderRows;
import org.grandstand.sale.control.Placement;
import org.grandstand.sale.control.PlacementOutcome;
import org.grandstand.sale.control.PlacementRound;
import org.grandstand.sale.control.PricedOrder;
import org.grandstand.sale.control.TermsBook;
import org.grandstand.sale.control.TicketLimits;

/**
 * Places many orders in one transaction (group commit). One that cannot have all it asked for is refused alone, with its
 * reason; it never fails its neighbours. No entity manager on this way: sets in, sets out.
 */
@Stateless
@PermitAll
public class OrderPlacement {

    @Inject
    OrderRows orders;

    @Inject
    TicketLimits limits;

    @Inject
    TermsBook terms;

    @Inject
    HolderDirectory holders;

    @Inject
    SeatHolds seats;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Places all, each all or nothing.
     *
     * @return outcome by order id; a second placement under one key in the same set has none and is to be placed again
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<Long, PlacementOutcome> placeAll(List<Placement> placements) {
        PlacementRound round = new PlacementRound(cases(placements));
        round.answerRepeated(orders.known(placements));
        round.deferTwins();
        round.checkTerms();
        takeSeats(round);
        if (!round.refused().isEmpty()) {
            round.answerPlacedMeanwhile(orders.known(round.refused()));
        }
        undo(round);
        write(round.orders());
        return round.outcomes();
    }

    private List<PlacementRound.Case> cases(List<Placement> placements) {
        Map<Long, HolderPerson> persons = holders.byIds(placements.stream()
                .flatMap(placement -> placement.items().stream())
                .map(Placement.Item::holderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return placements.stream()
                .map(placement -> new PlacementRound.Case(
                        placement, terms.of(placement.sessionId()), verified(placement, persons)))
                .toList();
    }

    private static Map<Long, HolderPerson> verified(Placement placement, Map<Long, HolderPerson> persons) {
        Map<Long, HolderPerson> verified = new HashMap<>();
        for (Placement.Item item : placement.items()) {
            HolderPerson person = item.holderId() == null ? null : persons.get(item.holderId());
            if (person != null && person.verified() && person.customerId() == placement.customerId()) {
                verified.put(item.holderId(), person);
            }
        }
        return verified;
    }

    private void takeSeats(PlacementRound round) {
        round.seatsTaken(seats.take(round.seatWishes()));
        var claims = round.personClaims();
        round.personsClaimed(claims, limits.claim(claims));
        round.customersCounted(limits.count(round.customerClaims()));
        round.quotasDrawn(seats.draw(round.quotaDraws()));
    }

    private void undo(PlacementRound round) {
        if (!round.seatsToUndo().isEmpty()) {
            seats.undo(round.seatsToUndo());
            limits.unclaim(round.claimsToUndo());
            limits.uncount(round.countsToUndo());
        }
    }

    private void write(List<PricedOrder> placed) {
        if (!placed.isEmpty()) {
            orders.add(placed);
            List<Long> ids = placed.stream().map(PricedOrder::id).toList();
            outbox.tell(OrdersChanged.all(ids, OrderState.AWAITING_PAYMENT, clock.instant()));
        }
    }
}
