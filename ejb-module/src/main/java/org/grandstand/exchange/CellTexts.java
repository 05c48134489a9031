package org.grandstand.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write numbers, days and times of day in cells. */
public interface CellTexts {

    Pattern NUMBER = Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d{1,10})?");
    Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[T ]00:00(?::00)?)?");
    Pattern TIME = Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}[T ])?(\\d{1,2})[:：时](\\d{2})分?(?:[:：](\\d{2}))?");
    int HOURS = 24;

    /** A number with a point for decimals and, maybe, commas between thousands. */
    static Optional<BigDecimal> number(String text) {
        String plain = plain(text);
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain.replace(",", ""))) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean separated = matcher.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(separated ? 2 : 4)),
                    Integer.parseInt(matcher.group(separated ? 3 : 5))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        Matcher matcher = TIME.matcher(plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        if (hour == HOURS && minute == 0 && second == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        try {
            return Optional.of(LocalTime.of(hour, minute, second));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
