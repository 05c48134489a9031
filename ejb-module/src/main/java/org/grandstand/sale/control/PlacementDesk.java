package org.grandstand.sale.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.sale.OrderCard;
import org.grandstand.sale.PlaceOrder;
import org.grandstand.sale.control.SeatChoice.Chosen;

/** Sees one wish through: to the intake, and again with other seats when the best available ones went meanwhile. */
@ApplicationScoped
public class PlacementDesk {

    /** How often best available looks for other seats before it gives up. */
    static final int TRIES = 4;

    /** The one refusal after which other seats are looked for. */
    private static final String SEATS_TAKEN = "sale.seats-taken";

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
    RepeatQuestions repeats;

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
        SaleRules.check(wish.reading.channel(), wish.reading.tickets(), wish.arrived, wish.terms);
        Chosen chosen = choice.of(wish.reading, wish.terms);
        Placement placement = placement(wish, chosen.positions());
        return chosen.hopeless() == null
                ? placed(wish, placement).thenCompose(outcome -> answer(wish, outcome, executor, nth))
                : repeatedOrNot(wish, placement, chosen.hopeless(), executor);
    }

    private Placement placement(Wish wish, List<Integer> positions) {
        return new Placement(
                Ids.next(),
                wish.customerId,
                wish.request,
                wish.terms.session().id(),
                wish.reading.items(positions),
                wish.reading.channel(),
                wish.arrived);
    }

    /** What came of it; seats chosen for nothing are others' to choose at once. */
    private CompletableFuture<PlacementOutcome> placed(Wish wish, Placement placement) {
        if (!wish.reading.bestAvailable()) {
            return intake.offer(placement);
        }
        try {
            return intake.offer(placement).whenComplete((outcome, failure) -> {
                if (!(outcome instanceof PlacementOutcome.Placed) && !seatsTaken(outcome)) {
                    choice.takeBack(placement);
                }
            });
        } catch (Rejected busy) {
            choice.takeBack(placement);
            throw busy;
        }
    }

    /** It makes no sense to try, unless this very request was placed before and its answer got lost. */
    private CompletableFuture<OrderCard> repeatedOrNot(
            Wish wish, Placement placement, Rejected hopeless, Executor executor) {
        return repeats.before(placement).thenCompose(known -> {
            if (known.isEmpty()) {
                throw hopeless;
            }
            return answer(wish, PlacementRound.repeated(placement, known.get()), executor, TRIES);
        });
    }

    /** What is at hand is answered by whoever brings it; what asks the database again must not keep the rest of its set waiting. */
    private CompletableFuture<OrderCard> answer(Wish wish, PlacementOutcome outcome, Executor executor, int nth) {
        if (wish.reading.bestAvailable() && seatsTaken(outcome) && nth < TRIES) {
            return CompletableFuture.supplyAsync(() -> attempt(wish, executor, nth + 1), executor)
                    .thenCompose(Function.identity());
        }
        if (outcome instanceof PlacementOutcome.Placed placed) {
            return CompletableFuture.completedFuture(cards.of(placed.order(), wish.terms.session()));
        }
        if (outcome instanceof PlacementOutcome.Repeated repeated) {
            return repeats.card(repeated.orderId());
        }
        throw ((PlacementOutcome.Refused) outcome).why();
    }

    private static boolean seatsTaken(PlacementOutcome outcome) {
        return outcome instanceof PlacementOutcome.Refused refused
                && refused.why().code().equals(SEATS_TAKEN);
    }
}
