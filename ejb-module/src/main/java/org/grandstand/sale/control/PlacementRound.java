package org.grandstand.sale.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.grandstand.account.HolderPerson;
import org.grandstand.inventory.HeldSeat;
import org.grandstand.inventory.QuotaDraw;
import org.grandstand.inventory.SeatWish;
import org.grandstand.inventory.SeatsTaken;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.sale.control.OrderRows.Known;
import org.grandstand.sale.control.OrderRows.RequestName;
import org.grandstand.sale.control.TicketLimits.CustomerClaim;
import org.grandstand.sale.control.TicketLimits.PersonClaim;

/**
 * One set of placements on its way through the checks of one transaction. Each check can refuse some; what those had taken
 * before is gathered, to be undone at the end in sets. Knows the rules, touches no database.
 */
public final class PlacementRound {

    /**
     * What is needed to judge one placement.
     *
     * @param persons the customer's verified holders among those named, by holder id
     */
    public record Case(Placement placement, SaleTerms terms, Map<Long, HolderPerson> persons) {

        long orderId() {
            return placement.orderId();
        }

        /** The verified holder of one of the tickets; null without real names. */
        HolderPerson holder(Placement.Item item) {
            return item.holderId() == null ? null : persons.get(item.holderId());
        }
    }

    private final Map<Long, Case> alive = new LinkedHashMap<>();
    private final Map<Long, PlacementOutcome> outcomes = new LinkedHashMap<>();
    private final Map<Long, List<HeldSeat>> held = new LinkedHashMap<>();
    private final List<Placement> refused = new ArrayList<>();
    private final List<HeldSeat> seatsToUndo = new ArrayList<>();
    private final List<PersonClaim> claimsToUndo = new ArrayList<>();
    private final List<CustomerClaim> countsToUndo = new ArrayList<>();

    public PlacementRound(List<Case> cases) {
        cases.forEach(one -> alive.put(one.orderId(), one));
    }

    /** Placements whose request made an order before answer with that order; the key with another content is refused. */
    public void answerRepeated(Map<RequestName, Known> known) {
        for (Case one : List.copyOf(alive.values())) {
            Known before = known.get(RequestName.of(one.placement));
            if (before != null) {
                alive.remove(one.orderId());
                outcomes.put(one.orderId(), repeated(one.placement, before));
            }
        }
    }

    public List<Placement> refused() {
        return refused;
    }

    /**
     * What stood in the way of some may be their own order: the same request, sent first to a node that seemed dead, was being
     * committed while this set waited for its rows. Those are answered with that order.
     *
     * @param known by the refused placements' requests, asked after the refusal
     */
    public void answerPlacedMeanwhile(Map<RequestName, Known> known) {
        for (Placement placement : refused) {
            Known meanwhile = known.get(RequestName.of(placement));
            if (meanwhile != null) {
                outcomes.put(placement.orderId(), repeated(placement, meanwhile));
            }
        }
    }

    static PlacementOutcome repeated(Placement placement, Known before) {
        return before.requestHash() == placement.request().hash()
                ? new PlacementOutcome.Repeated(before.orderId())
                : new PlacementOutcome.Refused(Rejected.rule(
                        "sale.key-used-for-another-request",
                        "key",
                        placement.request().key()));
    }

    /** Of several placements under one key only the first goes on; the others want to be tried again. */
    public List<Placement> deferTwins() {
        Map<RequestName, Long> first = new LinkedHashMap<>();
        List<Placement> twins = new ArrayList<>();
        for (Case one : List.copyOf(alive.values())) {
            if (first.putIfAbsent(RequestName.of(one.placement), one.orderId()) != null) {
                alive.remove(one.orderId());
                twins.add(one.placement);
            }
        }
        return twins;
    }

    /** The plan as it stands now: window, channel, number of tickets, verified holders. */
    public void checkTerms() {
        for (Case one : List.copyOf(alive.values())) {
            try {
                SaleRules.check(one.placement, one.terms);
                SaleRules.checkHolders(one.placement, one.terms, one.persons);
            } catch (Rejected no) {
                refuse(one.orderId(), no);
            }
        }
    }

    public List<SeatWish> seatWishes() {
        return alive.values().stream()
                .map(one -> new SeatWish(one.orderId(), one.placement.sessionId(), one.placement.positions()))
                .toList();
    }

    public void seatsTaken(SeatsTaken taken) {
        held.putAll(taken.held());
        taken.missing()
                .forEach((order, missing) ->
                        refuse(order, seatsGone(alive.get(order).placement.positions(), missing)));
    }

    static Rejected seatsGone(List<Integer> positions, Set<Integer> missing) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int position = positions.get(i);
            if (missing.contains(position)) {
                errors.add(new FieldError("items[" + i + "].seat", "sale.seat-taken", Map.of("seat", position)));
            }
        }
        return new Rejected(Rejected.Kind.STATE, "sale.seats-taken", Rejected.facts("count", missing.size()), errors);
    }

    public List<PersonClaim> personClaims() {
        List<PersonClaim> claims = new ArrayList<>();
        for (Case one : alive.values()) {
            for (Placement.Item item : one.placement.items()) {
                HolderPerson holder = one.holder(item);
                if (holder != null) {
                    claims.add(new PersonClaim(one.orderId(), one.placement.sessionId(), holder.personId()));
                }
            }
        }
        return claims;
    }

    public void personsClaimed(List<PersonClaim> asked, Set<PersonClaim> refused) {
        refused.forEach(claim -> {
            Case one = alive.get(claim.orderId());
            if (one != null) {
                refuse(claim.orderId(), alreadyHasTicket(one, claim));
            }
        });
        asked.stream()
                .filter(claim -> !refused.contains(claim) && !alive.containsKey(claim.orderId()))
                .forEach(claimsToUndo::add);
    }

    private static Rejected alreadyHasTicket(Case one, PersonClaim claim) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < one.placement.items().size(); i++) {
            HolderPerson holder = one.holder(one.placement.items().get(i));
            if (holder != null && holder.personId() == claim.personId()) {
                errors.add(new FieldError("items[" + i + "].holder", "sale.holder-has-ticket", Map.of()));
            }
        }
        return new Rejected(
                Rejected.Kind.RULE,
                "sale.one-ticket-per-person",
                Rejected.facts("session", one.terms.session().number()),
                errors);
    }

    public List<CustomerClaim> customerClaims() {
        return alive.values().stream()
                .map(one -> new CustomerClaim(
                        one.orderId(),
                        one.placement.sessionId(),
                        one.placement.customerId(),
                        one.placement.items().size(),
                        one.terms.plan().limitPerPerson()))
                .toList();
    }

    public void customersCounted(Set<Long> refused) {
        refused.forEach(order -> {
            Case one = alive.get(order);
            unclaimLater(one);
            refuse(order, SaleRules.overLimit(one.terms));
        });
    }

    private void unclaimLater(Case one) {
        personClaims().stream()
                .filter(claim -> claim.orderId() == one.orderId())
                .forEach(claimsToUndo::add);
    }

    public List<QuotaDraw> quotaDraws() {
        List<QuotaDraw> draws = new ArrayList<>();
        for (Case one : alive.values()) {
            Map<String, Integer> byLevel = new TreeMap<>();
            held.get(one.orderId()).forEach(seat -> byLevel.merge(seat.level(), 1, Integer::sum));
            byLevel.forEach((level, tickets) ->
                    draws.add(new QuotaDraw(one.orderId(), one.placement.sessionId(), level, tickets)));
        }
        return draws;
    }

    public void quotasDrawn(Set<Long> refused) {
        List<CustomerClaim> counted = customerClaims();
        refused.forEach(order -> {
            Case one = alive.get(order);
            unclaimLater(one);
            counted.stream().filter(claim -> claim.orderId() == order).forEach(countsToUndo::add);
            String levels = String.join(
                    ", ",
                    held.get(order).stream().map(HeldSeat::level).distinct().toList());
            refuse(order, Rejected.state("sale.quota-exhausted", "levels", levels));
        });
    }

    private void refuse(long order, Rejected why) {
        refused.add(alive.remove(order).placement);
        List<HeldSeat> seats = held.remove(order);
        if (seats != null) {
            seatsToUndo.addAll(seats);
        }
        outcomes.put(order, new PlacementOutcome.Refused(why));
    }

    public List<HeldSeat> seatsToUndo() {
        return seatsToUndo;
    }

    public List<PersonClaim> claimsToUndo() {
        return claimsToUndo;
    }

    public List<CustomerClaim> countsToUndo() {
        return countsToUndo;
    }

    /** The orders of those that came through, in the order they came. */
    public List<PricedOrder> orders() {
        List<PricedOrder> orders = alive.values().stream().map(this::priced).toList();
        orders.forEach(order -> outcomes.put(order.id(), new PlacementOutcome.Placed(order)));
        return orders;
    }

    private PricedOrder priced(Case one) {
        Map<Integer, String> levels = new TreeMap<>();
        held.get(one.orderId()).forEach(seat -> levels.put(seat.position(), seat.level()));
        List<PricedOrder.Item> items = new ArrayList<>();
        Money total = Money.of(0, one.terms.currency());
        for (Placement.Item item : one.placement.items()) {
            String level = levels.get(item.position());
            Money price = one.terms.price(level);
            items.add(new PricedOrder.Item(item.position(), level, price, one.holder(item)));
            total = total.plus(price);
        }
        return new PricedOrder(
                one.placement, items, total, one.placement.now(), one.terms.payBefore(one.placement.now()));
    }

    /** What came of each placement, by order id; complete once {@link #orders} has been asked. */
    public Map<Long, PlacementOutcome> outcomes() {
        return outcomes;
    }
}
