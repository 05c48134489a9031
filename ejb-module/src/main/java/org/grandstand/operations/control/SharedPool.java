package org.grandstand.operations.control;

import java.time.Duration;

/** Permits that all nodes take from together. What is left shrinks with every draw, and draws shrink with it. */
final class SharedPool {

    /** With so many tries a draw fails only while as many others succeed. */
    static final int TRIES = 32;
    /** Of what is left a node takes one part in so many for each node; so little is left over on others when nothing is left. */
    static final int PARTS = 4;

    private final SharedCounters counters;

    SharedPool(SharedCounters counters) {
        this.counters = counters;
    }

    /**
     * What a node asks for.
     *
     * @param name of the pool
     * @param size permits in the pool when it is untouched
     * @param debt permits used already that have to be paid first
     * @param members nodes that draw
     */
    record Draw(String name, int size, int debt, int members, Duration lifespan) {

        private int wanted(int left) {
            return (int) Math.min(left, debt + (long) Math.max(1, left / (PARTS * members)));
        }
    }

    /**
     * @return permits taken, the debt included; 0 when none are left, or every node draws at once again and again
     * @throws SharedCounters.Silent when the pool does not answer in time
     */
    int draw(Draw draw) {
        for (int tries = 0; tries < TRIES; tries++) {
            long used = counters.get(draw.name);
            int left = (int) Math.max(0, draw.size - used);
            int wanted = draw.wanted(left);
            if (wanted == 0 || counters.replace(draw.name, used, used + wanted, draw.lifespan)) {
                return wanted;
            }
        }
        return 0;
    }
}
