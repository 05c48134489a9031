package org.grandstand.programme.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.grandstand.exchange.SheetRow;

/** A session's day and times as written. */
record ScheduleTimes(LocalDate date, LocalTime start, LocalTime end) {

    static Optional<ScheduleTimes> read(SheetRow row) {
        Optional<LocalDate> date = row.date("date");
        if (!row.has("date")) {
            row.error("date", "programme.no-date");
        }
        if (!row.has("start") || !row.has("end")) {
            row.error(row.has("start") ? "end" : "start", "programme.no-time-given");
            return Optional.empty();
        }
        Optional<LocalTime> start = row.time("start");
        Optional<LocalTime> end = row.time("end");
        if (date.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        ScheduleTimes times = new ScheduleTimes(date.get(), start.get(), end.get());
        times.check(row);
        return Optional.of(times);
    }

    private void check(SheetRow row) {
        if (end.equals(start)) {
            row.error("end", "programme.no-length");
        } else if (end.equals(LocalTime.MIDNIGHT)) {
            row.warning("end", "programme.ends-at-midnight", "day", date.plusDays(1));
        } else if (end.isBefore(start)) {
            row.warning("end", "programme.ends-next-day", "day", date.plusDays(1));
        }
    }

    Instant startsAt(ZoneId zone) {
        return date.atTime(start).atZone(zone).toInstant();
    }

    Instant endsAt(ZoneId zone) {
        return (end.isAfter(start) ? date : date.plusDays(1))
                .atTime(end)
                .atZone(zone)
                .toInstant();
    }
}
