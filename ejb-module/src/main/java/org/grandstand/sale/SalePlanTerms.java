package org.grandstand.sale;

import java.time.Instant;
import java.util.Set;

/**
 * What a person sets in a sale plan; meanings as in {@link SalePlanView}.
 *
 * @param limitPerPerson 1 to {@value #LIMIT_AT_MOST}
 * @param holdMinutes 1 to {@value #HOLD_MINUTES_AT_MOST}
 */
public record SalePlanTerms(
        Instant opensAt,
        Instant closesAt,
        int limitPerPerson,
        Set<SaleChannel> channels,
        boolean realName,
        int holdMinutes) {
    public static final int LIMIT_AT_MOST = PlaceOrder.ITEMS_AT_MOST;
    public static final int HOLD_MINUTES_AT_MOST = 24 * 60;
}
