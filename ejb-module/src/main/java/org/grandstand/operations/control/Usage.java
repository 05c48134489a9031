package org.grandstand.operations.control;

import java.util.concurrent.locks.ReentrantLock;
import org.grandstand.operations.LimitRule;

/**
 * What one subject has used of one rule on this node, in the present window. Each node has a share of its own of every limit
 * and asks nobody while that lasts; what the shares leave over is one pool for all nodes.
 */
final class Usage {

    /** Of a limit, one part in so many is divided among the nodes beforehand. */
    static final int STANDING_PARTS = 4;

    /** What is known without asking. */
    enum Known {
        ADMITTED,
        REFUSED,
        /** Only the pool knows. */
        UNKNOWN
    }

    /**
     * A rule in one window, for this many nodes.
     *
     * @param share what this node may use without asking; alone it may use everything
     * @param pool what all nodes draw from
     */
    record Terms(long window, int seconds, int share, int pool, int members) {

        static Terms of(LimitRule rule, long window, int members) {
            int share = members == 1 ? rule.allowed() : rule.allowed() / STANDING_PARTS / members;
            return new Terms(window, rule.seconds(), share, rule.allowed() - share * members, members);
        }

        /** What falls to each node when the pool does not answer. */
        int part() {
            return (int) ((share * (long) members + pool) / members);
        }
    }

    /** Held by the one who draws, so that a crowd draws once. */
    final ReentrantLock drawing = new ReentrantLock();

    private long window = Long.MIN_VALUE;
    private int seconds;
    private int used;
    private int own;
    private int drawn;
    private int emptyPool;
    private boolean told;

    /** Uses one permit if this node has one. */
    synchronized Known use(Terms terms) {
        begin(terms);
        if (own < terms.share()) {
            own++;
            used++;
            return Known.ADMITTED;
        }
        if (drawn > 0) {
            drawn--;
            used++;
            return Known.ADMITTED;
        }
        return emptyPool >= terms.pool() ? Known.REFUSED : Known.UNKNOWN;
    }

    /** A call that was held up for a moment is counted in the window that has begun since. */
    private void begin(Terms terms) {
        if (terms.window() > window || terms.seconds() != seconds) {
            window = terms.window();
            seconds = terms.seconds();
            used = 0;
            own = 0;
            drawn = 0;
            emptyPool = 0;
            told = false;
        }
    }

    /** What was used beyond a share that has shrunk since, because nodes joined or the limit was lowered. */
    synchronized int debt(Terms terms) {
        return Math.max(0, own - terms.share());
    }

    /**
     * Takes over what was drawn, the debt included. Nothing drawn means that the pool is empty: until the window ends or the
     * limit is raised nobody asks again.
     *
     * @return whether one is left for the call that asked
     */
    synchronized boolean received(Terms terms, int permits, int debt) {
        int left = permits - Math.min(permits, debt);
        if (window == terms.window()) {
            own -= Math.min(permits, debt);
            drawn += Math.max(0, left - 1);
            used += left > 0 ? 1 : 0;
            emptyPool = permits == 0 ? terms.pool() : emptyPool;
        }
        return left > 0;
    }

    /** Uses one of what falls to this node when the pool does not answer. */
    synchronized boolean useAlone(Terms terms) {
        if (used < terms.part()) {
            own++;
            used++;
            return true;
        }
        return false;
    }

    /** True once in a window, so that a flood is told of once. */
    synchronized boolean firstRefusal() {
        boolean first = !told;
        told = true;
        return first;
    }
}
