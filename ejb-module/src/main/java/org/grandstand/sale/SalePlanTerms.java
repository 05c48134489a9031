package org.grandstand.sale;

import java.time.Instant;
import java.util.Set;
import org.grandstand.waitingroom.WaitingRoomTerms;

/**
 * What a person sets in a sale plan; meanings as in {@link SalePlanView}.
 *
 * @param limitPerPerson 1 to {@value #LIMIT_AT_MOST}
 * @param holdMinutes 1 to {@value #HOLD_MINUTES_AT_MOST}
 * @param waitingRoom null without one
 */
public record SalePlanTerms(
        Instant opensAt,
        Instant closesAt,
        int limitPerPerson,
        Set<SaleChannel> channels,
        boolean realName,
        int holdMinutes,
        WaitingRoomTerms waitingRoom) {
    public static final int LIMIT_AT_MOST = PlaceOrder.ITEMS_AT_MOST;
    public static final int HOLD_MINUTES_AT_MOST = 24 * 60;
}
