package org.grandstand.operations;

import java.time.Instant;
import java.util.List;

/**
 * What one node counted in the last minutes.
 *
 * @param node whose figures these are
 * @param lines of each rule
 * @param refusedMost who was refused most, masked
 * @param load how full the node is
 * @param at when it was said
 */
public record LimitFigures(String node, List<Line> lines, List<RefusedMost> refusedMost, List<Load> load, Instant at) {

    /** Minutes that the counts cover. */
    public static final int MINUTES = 10;
    /** Most of those that are told by name. */
    public static final int TOLD_AT_MOST = 20;

    /** Calls admitted and refused by one rule. */
    public record Line(CallKind kind, LimitSubject subject, long admitted, long refused) {}

    /** One who was refused. */
    public record RefusedMost(CallKind kind, LimitSubject subject, String masked, long refused) {}

    /**
     * How full the node is for calls of one class.
     *
     * @param working calls that wait for a thread or have one
     * @param room how many of all classes there may be before calls of this class are turned away
     * @param roomAtMost the same on a calm day
     * @param waitedMicros how long a call waited for a thread of late
     * @param turnedAway calls turned away since the node started
     */
    public record Load(CallClass callClass, int working, int room, int roomAtMost, long waitedMicros, long turnedAway) {

        /** Whether there is less room than on a calm day. */
        public boolean tight() {
            return room < roomAtMost;
        }
    }
}
