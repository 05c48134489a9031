package org.grandstand.web.backoffice.sale;

import org.grandstand.programme.SessionFacts;
import org.grandstand.waitingroom.RoomView;

/**
 * A waiting room with its session.
 *
 * @param purchasers customers who have tickets of the session
 */
public record RoomLine(SessionFacts session, RoomView room, long purchasers) {}
