package org.grandstand.inventory.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grandstand.inventory.AvailabilityView;

/**
 * Which seats of one session are free, as last heard: one bit a seat, with the latest changes kept so that a client that
 * knows an earlier version gets only the difference. Safe for use by many threads.
 */
final class SeatBoard {

    /** Changes kept; a client further behind gets the full answer. */
    static final int CHANGES_KEPT = 8192;

    /** One seat that came or went. */
    private record Change(long version, int position, boolean free) {}

    private final String epoch;
    private final byte[] levels;
    private final BitSet free;
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Map<String, Integer> remaining = new TreeMap<>();
    private long version;
    private AvailabilityView full;
    private boolean asked;

    /**
     * @param epoch tells this board's versions from those of earlier boards of the session
     * @param levels price level by position, as a character; 0 where there is none
     */
    SeatBoard(String epoch, byte[] levels, BitSet free) {
        this.epoch = epoch;
        this.levels = levels;
        this.free = (BitSet) free.clone();
        for (byte level : levels) {
            if (level != 0) {
                remaining.put(String.valueOf((char) level), 0);
            }
        }
        free.stream().forEach(position -> count(position, 1));
    }

    synchronized void set(int position, boolean nowFree) {
        if (position < levels.length && free.get(position) != nowFree) {
            free.set(position, nowFree);
            count(position, nowFree ? 1 : -1);
            version++;
            full = null;
            changes.addLast(new Change(version, position, nowFree));
            if (changes.size() > CHANGES_KEPT) {
                changes.removeFirst();
            }
        }
    }

    synchronized long version() {
        return version;
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
        if (before < version && (changes.isEmpty() || changes.getFirst().version > before + 1)) {
            return; // too much happened meanwhile to tell; the next correction comes
        }
        BitSet different = (BitSet) actuallyFree.clone();
        different.xor(free);
        different.and(askedAbout);
        for (var latest = changes.descendingIterator(); latest.hasNext(); ) {
            Change change = latest.next();
            if (change.version <= before) {
                break;
            }
            different.clear(change.position);
        }
        different.stream().forEach(position -> set(position, actuallyFree.get(position)));
    }

    /** Whether anybody looked since the last time this was asked. */
    synchronized boolean askedSinceCorrection() {
        boolean was = asked;
        asked = false;
        return was;
    }

    private void count(int position, int step) {
        remaining.merge(String.valueOf((char) levels[position]), step, Integer::sum);
    }

    synchronized boolean isFree(int position) {
        asked = true;
        return position < levels.length && free.get(position);
    }

    char level(int position) {
        return (char) levels[position];
    }

    synchronized AvailabilityView full() {
        asked = true;
        if (full == null) {
            full = new AvailabilityView(
                    versionText(version),
                    null,
                    levels.length,
                    Base64.getEncoder().encodeToString(free.toByteArray()),
                    null,
                    null,
                    new TreeMap<>(remaining));
        }
        return full;
    }

    /** The difference to an earlier version; the full answer when it is not known any more. */
    synchronized AvailabilityView since(String since) {
        asked = true;
        long from = versionOf(since);
        boolean known = from == version
                || from >= 0 && from < version && !changes.isEmpty() && changes.getFirst().version <= from + 1;
        if (!known) {
            return full();
        }
        SortedSet<Integer> taken = new TreeSet<>();
        SortedSet<Integer> freed = new TreeSet<>();
        List<Change> newer = new ArrayList<>();
        for (var latest = changes.descendingIterator(); latest.hasNext(); ) {
            Change change = latest.next();
            if (change.version <= from) {
                break;
            }
            newer.add(change);
        }
        for (int i = newer.size() - 1; i >= 0; i--) {
            Change change = newer.get(i);
            (change.free ? freed : taken).add(change.position);
            (change.free ? taken : freed).remove(change.position);
        }
        return new AvailabilityView(
                versionText(version),
                since,
                null,
                null,
                List.copyOf(taken),
                List.copyOf(freed),
                new TreeMap<>(remaining));
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
