package org.grandstand.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One booking, never changed afterwards.
 *
 * @param source what was booked; the same source is booked once
 * @param orderNumber the order concerned; null when there is none
 * @param day of Beijing to which it counts
 * @param note for people; null when there is nothing to add
 * @param postedBy who, as the audit trail writes it
 */
public record LedgerEntry(
        long id,
        EntryKind kind,
        String source,
        String orderNumber,
        LocalDate day,
        String note,
        Instant postedAt,
        String postedBy,
        List<LedgerLine> lines) {
    /** More lines than this are a mistake. */
    public static final int LINES = 100;

    public LedgerEntry {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > LINES) {
            throw new IllegalArgumentException("an entry has 1 to " + LINES + " lines");
        }
    }

    /** The same entry with these lines after its own. */
    public LedgerEntry with(List<LedgerLine> more) {
        List<LedgerLine> all = new ArrayList<>(lines);
        all.addAll(more);
        return new LedgerEntry(id, kind, source, orderNumber, day, note, postedAt, postedBy, all);
    }
}
