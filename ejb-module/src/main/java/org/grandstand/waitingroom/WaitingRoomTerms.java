package org.grandstand.waitingroom;

import org.grandstand.kernel.Rejected;

/**
 * How a sale's waiting room works.
 *
 * @param leadMinutes how long before the sale it opens, 1 to {@value #LEAD_AT_MOST}
 * @param admittedPerMinute how many people are let in a minute, 1 to {@value #PACE_AT_MOST}
 * @param windowMinutes how long one who is let in may order, 1 to {@value #WINDOW_AT_MOST}
 */
public record WaitingRoomTerms(int leadMinutes, int admittedPerMinute, int windowMinutes) {

    public static final int LEAD_AT_MOST = 7 * 24 * 60;
    public static final int PACE_AT_MOST = 1_000_000;
    public static final int WINDOW_AT_MOST = 24 * 60;

    /** @throws Rejected waitingroom.out-of-range */
    public void check() {
        within("leadMinutes", leadMinutes, LEAD_AT_MOST);
        checkPace(admittedPerMinute);
        within("windowMinutes", windowMinutes, WINDOW_AT_MOST);
    }

    /** @throws Rejected waitingroom.out-of-range */
    public static void checkPace(int perMinute) {
        within("admittedPerMinute", perMinute, PACE_AT_MOST);
    }

    private static void within(String field, int value, int atMost) {
        Rejected.unless(
                value >= 1 && value <= atMost,
                "waitingroom.out-of-range",
                "field",
                field,
                "value",
                value,
                "atMost",
                atMost);
    }
}
