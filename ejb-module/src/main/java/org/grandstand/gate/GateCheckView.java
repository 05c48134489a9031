package org.grandstand.gate;

import java.time.Instant;
import org.grandstand.gate.GateAnswer.Result;

/**
 * A check as it stands on record (G3).
 *
 * @param way how the ticket was shown
 * @param code null when no ticket was found
 * @param reason why not, or why somebody looked twice before letting in; null when admitted at once
 * @param key the phone's key of this question; null when it sent none
 */
public record GateCheckView(
        long id, Way way, String code, Result result, String reason, String gate, String by, String key, Instant at) {

    /** How a ticket was shown. */
    public enum Way {
        QR('Q'),
        CODE('C'),
        DOCUMENT('D');

        private final char letter;

        Way(char letter) {
            this.letter = letter;
        }

        /** How the records write it. */
        public char letter() {
            return letter;
        }

        public static Way of(String letter) {
            for (Way way : values()) {
                if (letter.charAt(0) == way.letter) {
                    return way;
                }
            }
            throw new IllegalArgumentException("no way is written " + letter);
        }
    }
}
