package org.grandstand.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Named;
import org.grandstand.programme.SessionFacts;

/**
 * A session in a list.
 *
 * @param opensAt null while no sale is announced
 * @param priceFrom null while no prices are set
 */
public record SessionCard(
        String number,
        Named name,
        OrderAnswer.Coded sport,
        OrderAnswer.Place venue,
        OffsetDateTime start,
        OffsetDateTime end,
        SaleState saleState,
        Instant opensAt,
        Instant closesAt,
        Money priceFrom,
        Money priceTo,
        int remaining,
        int capacity) {

    static SessionCard of(SessionFigures figures, Instant now) {
        SessionFacts facts = figures.facts();
        return new SessionCard(
                facts.number(),
                facts.name(),
                new OrderAnswer.Coded(facts.sport().code(), facts.sport().name()),
                new OrderAnswer.Place(
                        facts.venue().code(),
                        facts.venue().name(),
                        facts.venue().zone()),
                facts.localStart().toOffsetDateTime(),
                facts.localEnd().toOffsetDateTime(),
                figures.saleState(now),
                figures.plan() == null ? null : figures.plan().opensAt(),
                figures.plan() == null ? null : figures.plan().closesAt(),
                figures.cheapest(),
                figures.dearest(),
                figures.remaining(),
                figures.seats());
    }
}
