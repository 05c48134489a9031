package org.grandstand.programme.control;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.grandstand.exchange.SheetRow;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.ChangeEffect;
import org.grandstand.programme.SessionFacts;

/**
 * What the changes that a schedule brings would touch.
 *
 * @param effects by session, for those that something was promised about
 * @param moving why a session cannot be held elsewhere, if it cannot
 */
public record SessionChanges(Map<Long, ChangeEffect> effects, Function<SessionFacts, Optional<Rejected>> moving) {

    /** Adds to the row what stands against its change, and whom it concerns. */
    void check(SheetRow row, ScheduleLine line) {
        if (line.moves()) {
            moving.apply(line.known()).ifPresent(why -> row.error("venue", why.code(), namesAndValues(why.facts())));
        }
        ChangeEffect effect = effects.get(line.known().id());
        if (effect != null && line.reschedules()) {
            row.consent(
                    "number",
                    effect.onSale() ? "programme.change-on-sale" : "programme.change-of-sold",
                    "number",
                    line.number(),
                    "paidOrders",
                    effect.paidOrders(),
                    "paidTickets",
                    effect.paidTickets(),
                    "unpaidOrders",
                    effect.unpaidOrders());
        }
    }

    private static Object[] namesAndValues(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .flatMap(fact -> java.util.stream.Stream.of(fact.getKey(), fact.getValue()))
                .toArray();
    }
}
