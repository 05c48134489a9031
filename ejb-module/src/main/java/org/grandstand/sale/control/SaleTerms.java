package org.grandstand.sale.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.grandstand.kernel.Money;
import org.grandstand.programme.SessionFacts;
import org.grandstand.sale.SalePlanView;

/**
 * All that a sale of a session's tickets goes by.
 *
 * @param prices by level
 */
public record SaleTerms(SessionFacts session, SalePlanView plan, Map<String, Money> prices) {

    Money price(String level) {
        Money price = prices.get(level);
        if (price == null) {
            throw new IllegalStateException(
                    "session " + session.number() + " sells level " + level + " without a price");
        }
        return price;
    }

    String currency() {
        return prices.values().iterator().next().currency();
    }

    Instant payBefore(Instant placed) {
        return placed.plus(Duration.ofMinutes(plan.holdMinutes()));
    }
}
