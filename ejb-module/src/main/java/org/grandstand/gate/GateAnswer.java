package org.grandstand.gate;

import java.time.Instant;
import java.util.Map;

/**
 * What the gate is told.
 *
 * @param reason null when admitted at once
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
        ADMITTED('A'),
        REFUSED('R'),
        /** The ticket is good, and a person at the gate decides: the check is asked again with what was decided. */
        SECOND_LOOK('L');

        private final char letter;

        Result(char letter) {
            this.letter = letter;
        }

        /** How the records write it. */
        public char letter() {
            return letter;
        }

        public static Result of(String letter) {
            for (Result result : values()) {
                if (letter.charAt(0) == result.letter) {
                    return result;
                }
            }
            throw new IllegalArgumentException("no result is written " + letter);
        }
    }
}
