package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.control.OrderRows.RequestName;

/** Sees one wish through: to the intake, and again with other seats when the best available ones went meanwhile. */
@ApplicationScoped
public class PlacementDesk {

    /** How often best available looks for other seats before it gives up. */
    static final int TRIES = 4;

    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("sale.seats-taken");

    /** A choice that was read and found to agree with the terms. */
    public record Wish(
            WishReading reading, SaleTerms terms, long customerId, Placement.Request request, Instant arrived) {}

    @Inject
    TermsBook terms;

    @Inject
    SeatChoice choice;

    @Inject
    OrderIntake intake;

    @Inject
    OrderRows orders;

    @Inject
    OrderViews views;

    @Inject
    OrderCards cards;

    /** @throws Rejected for whatever needs no database to be refused */
    public Wish read(PlaceOrder order, long customer, String key, Instant now) {
        WishReading reading = new WishReading(order);
        Placement.Request request = new Placement.Request(key, WishReading.hash(order));
        return new Wish(reading, terms.byNumber(order.session()), customer, request, now);
    }

    public CompletableFuture<OrderCard> place(Wish wish, Executor executor) {
        return attempt(wish, executor, 1);
    }

    private CompletableFuture<OrderCard> attempt(Wish wish, Executor executor, int nth) {
        Placement placement = placement(wish);
        if (!choice.hopeful(placement)) {
            return CompletableFuture.completedFuture(repeatedOrGone(wish, placement));
        }
        return intake.offer(placement).thenCompose(outcome -> answer(wish, outcome, executor, nth));
    }

    private Placement placement(Wish wish) {
        List<Integer> positions = choice.positions(wish.reading, wish.terms);
        Placement placement = new Placement(
                Ids.next(),
                wish.customerId,
                wish.request,
                wish.terms.session().id(),
                wish.reading.items(positions),
                wish.reading.channel(),
                wish.arrived);
        SaleRules.check(placement, wish.terms);
        return placement;
    }

    /** The seats look taken: perhaps by this very request, sent again because its answer got lost. */
    private OrderCard repeatedOrGone(Wish wish, Placement placement) {
        var known = orders.known(List.of(placement)).get(RequestName.of(placement));
        if (known == null) {
            throw PlacementRound.seatsGone(placement, Set.copyOf(placement.positions()));
        }
        return card(wish, PlacementRound.repeated(placement, known));
    }

    /** What is at hand is answered by whoever brings it; what asks the database again must not keep the rest of its set waiting. */
    private CompletableFuture<OrderCard> answer(Wish wish, PlacementOutcome outcome, Executor executor, int nth) {
        if (worthAnotherTry(wish, outcome, nth)) {
            return CompletableFuture.supplyAsync(() -> attempt(wish, executor, nth + 1), executor)
                    .thenCompose(Function.identity());
        }
        return outcome instanceof PlacementOutcome.Repeated
                ? CompletableFuture.supplyAsync(() -> card(wish, outcome), executor)
                : CompletableFuture.completedFuture(card(wish, outcome));
    }

    private static boolean worthAnotherTry(Wish wish, PlacementOutcome outcome, int nth) {
        return outcome instanceof PlacementOutcome.Refused refused
                && wish.reading.bestAvailable()
                && WORTH_ANOTHER_TRY.contains(refused.why().code())
                && nth < TRIES;
    }

    private OrderCard card(Wish wish, PlacementOutcome outcome) {
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return cards.of(placed.order(), wish.terms.session());
        }
        if (outcome instanceof PlacementOutcome.Repeated repeated) {
            return cards.of(views.byIds(List.of(repeated.orderId()))).get(0);
        }
        throw ((PlacementOutcome.Refused) outcome).why();
    }
}
