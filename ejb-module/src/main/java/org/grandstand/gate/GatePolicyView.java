package org.grandstand.gate;

/**
 * When doors open and close (G1).
 *
 * @param venue 0 for the rule where a venue has none of its own
 * @param opensMinutesBefore the start of a session, 0 to 1440
 * @param closesMinutesAfter the end of a session; negative for before it
 */
public record GatePolicyView(long venue, int opensMinutesBefore, int closesMinutesAfter) {

    /** The venue number of the general rule. */
    public static final long EVERYWHERE = 0;

    /** What holds while nobody has set anything: doors open two hours before, close with the end. */
    public static final GatePolicyView USUAL = new GatePolicyView(EVERYWHERE, 120, 0);
}
