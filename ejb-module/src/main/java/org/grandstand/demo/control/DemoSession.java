package org.grandstand.demo.control;

import java.util.List;
import org.grandstand.kernel.Named;
import org.grandstand.programme.PriceLevel;

/** A session of the demo Games, its day said relative to the day of loading. */
public record DemoSession(
        String number,
        String sport,
        String venue,
        Moment moment,
        SaleStory sale,
        String round,
        Named name,
        List<PriceLevel> levels) {

    /**
     * When it is held.
     *
     * @param day 1 to 10 of the games, or YESTERDAY, or TODAY for a session that is under way while the demo is loaded
     * @param start on the venue's clock; empty when it is under way
     */
    public record Moment(String day, String start, int minutes) {}

    /** Whether it lies on the day of loading or the day before, apart from the games' own days. */
    public boolean nearby() {
        return moment.day().equals("TODAY") || moment.day().equals("YESTERDAY");
    }

    /** How far the sale of the session is. */
    public enum SaleStory {
        /** Under way, with orders in every state. */
        OPEN,
        /** Under way with a small quota, so that it is nearly sold out. */
        SMALL,
        /** Opens two hours after loading. */
        SOON,
        /** Opens in the coming days. */
        LATER,
        /** Still being set up: seated, priced, no plan. */
        NONE,
        /** Was sold and is over. */
        ENDED,
        /** Is sold until it ends, and people are coming in. */
        ENDING,
        /** Was sold until the session was called off. */
        CANCELLED;

        /** Whether customers of the demo have bought tickets of it. */
        public boolean sold() {
            return this == OPEN || this == SMALL || this == ENDED || this == ENDING || this == CANCELLED;
        }
    }
}
