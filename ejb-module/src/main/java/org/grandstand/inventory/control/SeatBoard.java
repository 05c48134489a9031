package org.grandstand.inventory.control;

import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grandstand.inventory.AvailabilityView;

/**
 * Which seats of one session are free, as last heard: one bit a seat, with the latest changes kept so that whoever knows an
 * earlier version gets only the difference. Safe for use by many threads.
 */
final class SeatBoard {

    /** Changes kept at most; a client further behind gets the full answer. A power of two. */
    static final int CHANGES_KEPT = 8192;

    /** A difference in more places is answered in full, so that it stays under two kilobytes on its way. */
    static final int PLACES_OF_A_CHANGE = 1_100;

    private static final int LEAST_KEPT = 64;
    private static final int LETTERS = 'Z' + 1;

    /** Hears of one seat after the other. */
    interface Follower {
        void changed(int position, boolean nowFree);
    }

    private final String epoch;
    private final byte[] levels;
    private final BitSet free;
    /** Change number v stands at v modulo its length: the position, or its complement when the seat was taken. */
    private final int[] log;

    private final int[] remaining = new int[LETTERS];
    private final String present;
    private long version;
    private AvailabilityView full;
    private boolean asked;
    private long correctedAt = System.nanoTime();

    /**
     * @param epoch tells this board's versions from those of earlier boards of the session
     * @param levels price level by position, as a character; 0 where there is none
     */
    SeatBoard(String epoch, byte[] levels, BitSet free) {
        this.epoch = epoch;
        this.levels = levels;
        this.free = (BitSet) free.clone();
        this.log = new int[Math.min(CHANGES_KEPT, Math.max(LEAST_KEPT, Integer.highestOneBit(levels.length)))];
        this.present = letters(levels);
        free.stream().forEach(position -> remaining[levels[position]]++);
    }

    private static String letters(byte[] levels) {
        BitSet seen = new BitSet(LETTERS);
        for (byte level : levels) {
            seen.set(level);
        }
        seen.clear(0);
        StringBuilder letters = new StringBuilder();
        seen.stream().forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    synchronized void set(int position, boolean nowFree) {
        if (position < levels.length && free.get(position) != nowFree) {
            free.set(position, nowFree);
            remaining[levels[position]] += nowFree ? 1 : -1;
            version++;
            full = null;
            log[place(version)] = nowFree ? position : ~position;
        }
    }

    private int place(long change) {
        return (int) (change & log.length - 1);
    }

    synchronized long version() {
        return version;
    }

    /** Whether every change after a version is still known. */
    private boolean knowsSince(long from) {
        return from >= 0 && from <= version && version - from <= log.length;
    }

    /**
     * Takes over what the database said about some seats; differences become changes like any other. A seat that changed
     * here since the question was asked keeps what it became: the answer may be older than that.
     *
     * @param actuallyFree those of the seats asked about that are free
     * @param askedAbout positions
     * @param before this board's version when the question was asked
     */
    synchronized void correct(BitSet actuallyFree, BitSet askedAbout, long before) {
        if (!knowsSince(before)) {
            return; // too much happened meanwhile to tell; the next correction comes
        }
        BitSet different = (BitSet) actuallyFree.clone();
        different.xor(free);
        different.and(askedAbout);
        for (long change = before + 1; change <= version; change++) {
            different.clear(changed(change));
        }
        different.stream().forEach(position -> set(position, actuallyFree.get(position)));
    }

    private int changed(long change) {
        int entry = log[place(change)];
        return entry < 0 ? ~entry : entry;
    }

    /** Whether anybody looked since the last correction of the whole board began. */
    synchronized boolean askedSinceCorrection() {
        return asked;
    }

    /** The whole board is about to be asked of the database. */
    synchronized void beginCorrection() {
        asked = false;
        correctedAt = System.nanoTime();
    }

    /** When the last correction of the whole board began, in nanoseconds of this process. */
    synchronized long correctedAt() {
        return correctedAt;
    }

    synchronized boolean isFree(int position) {
        asked = true;
        return position < levels.length && free.get(position);
    }

    int size() {
        return levels.length;
    }

    /** The price level of a seat of the board; 0 where it has none. */
    char level(int position) {
        return (char) levels[position];
    }

    /** The free seats, for whoever follows from here; {@link #follow} goes on after the version of the same moment. */
    synchronized long copyTo(BitSet copy) {
        copy.clear();
        copy.or(free);
        return version;
    }

    /**
     * Tells every change after a version, oldest first.
     *
     * @return the version reached; -1 when too much happened to know it all, and nothing was told
     */
    synchronized long follow(long from, Follower follower) {
        asked = true;
        if (!knowsSince(from)) {
            return -1;
        }
        for (long change = from + 1; change <= version; change++) {
            int entry = log[place(change)];
            follower.changed(entry < 0 ? ~entry : entry, entry >= 0);
        }
        return version;
    }

    /** The same object until something changes. */
    synchronized AvailabilityView full() {
        asked = true;
        if (full == null) {
            String bits = Base64.getEncoder().encodeToString(free.toByteArray());
            full = new AvailabilityView(
                    versionText(version), null, levels.length, bits, null, null, remainingByLevel());
        }
        return full;
    }

    private Map<String, Integer> remainingByLevel() {
        Map<String, Integer> byLevel = new TreeMap<>();
        present.chars().forEach(letter -> byLevel.put(String.valueOf((char) letter), remaining[letter]));
        return byLevel;
    }

    /**
     * The difference between an earlier version and a full answer of this board; the full answer itself when the earlier
     * version is not known any more or too much is different.
     */
    synchronized AvailabilityView change(String since, AvailabilityView current) {
        asked = true;
        long from = versionOf(since);
        long to = versionOf(current.version());
        if (from < 0 || to < from || !knowsSince(from)) {
            return current;
        }
        BitSet nowFree = new BitSet();
        BitSet different = new BitSet();
        for (long change = from + 1; change <= to; change++) {
            different.set(changed(change));
            nowFree.set(changed(change), log[place(change)] >= 0);
        }
        if (places(different) > PLACES_OF_A_CHANGE) {
            return current;
        }
        different.andNot(nowFree);
        return new AvailabilityView(
                current.version(), since, null, null, steps(different), steps(nowFree), current.remaining());
    }

    /** Seats side by side are one place: they are written in next to nothing. */
    private static int places(BitSet positions) {
        int places = 0;
        for (int from = positions.nextSetBit(0); from >= 0; places++) {
            from = positions.nextSetBit(positions.nextClearBit(from));
        }
        return places;
    }

    /** The first position, then from each to the next. */
    private static List<Integer> steps(BitSet positions) {
        List<Integer> steps = new ArrayList<>();
        int last = 0;
        for (int position = positions.nextSetBit(0); position >= 0; position = positions.nextSetBit(position + 1)) {
            steps.add(position - last);
            last = position;
        }
        return steps;
    }

    private String versionText(long number) {
        return epoch + "." + number;
    }

    private long versionOf(String text) {
        if (text == null || !text.startsWith(epoch + ".") || text.length() > epoch.length() + 19) {
            return -1;
        }
        String digits = text.substring(epoch.length() + 1);
        return digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() ? Long.parseLong(digits) : -1;
    }
}
