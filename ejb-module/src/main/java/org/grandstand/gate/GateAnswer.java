package org.grandstand.gate;

import java.time.Instant;
import java.util.Map;

/**
 * What the gate is told.
 *
 * @param reason null when admitted
 * @param facts what the reason's text needs
 * @param ticket null when no ticket of ours was found
 * @param admittedAt when the ticket was admitted, now or before; null when it never was
 */
public record GateAnswer(
        Result result,
        GateReason reason,
        Map<String, Object> facts,
        GateTicket ticket,
        Instant admittedAt,
        GateCount count) {

    /** Whether to open. */
    public enum Result {
        ADMITTED,
        REFUSED
    }
}
