package org.grandstand.sale;

import java.time.Instant;
import java.util.Set;
import org.grandstand.waitingroom.WaitingRoomTerms;

/**
 * Who may buy a session's tickets, and how.
 *
 * @param state whether it counts at all
 * @param limitPerPerson tickets of the session one customer may have at a time
 * @param realName whether each ticket needs a verified holder
 * @param holdMinutes how long paying may take
 * @param waitingRoom the room in which customers wait for their turn; null without one
 */
public record SalePlanView(
        long sessionId,
        State state,
        Instant opensAt,
        Instant closesAt,
        int limitPerPerson,
        Set<SaleChannel> channels,
        boolean realName,
        int holdMinutes,
        WaitingRoomTerms waitingRoom,
        int version) {

    /** Whether the plan counts. */
    public enum State {
        DRAFT,
        RELEASED,
        SUSPENDED
    }

    public boolean open(Instant now) {
        return state == State.RELEASED && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
