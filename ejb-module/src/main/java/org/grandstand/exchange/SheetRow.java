package org.grandstand.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;

/**
 * One row of an import as its fields. Reading a field that cannot be read adds a finding and answers empty, so that a row
 * names everything that is wrong with it at once.
 *
 * @param number as a spreadsheet counts it
 * @param values text by field name
 * @param columns heading by field name
 * @param findings what was found so far; grows
 */
public record SheetRow(int number, Map<String, String> values, Map<String, String> columns, List<Finding> findings) {

    /** The field's text; empty when its cell is empty or no column is mapped to it. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** The field's text, which must be there and not be longer than the limit. */
    public Optional<String> required(String field, int limit) {
        if (!has(field)) {
            error(field, "exchange.cell-empty");
            return Optional.empty();
        }
        return optional(field, limit);
    }

    /** The field's text if there is one; too long a text is an error. */
    public Optional<String> optional(String field, int limit) {
        String text = text(field);
        if (text.length() > limit) {
            error(field, "exchange.cell-too-long", "length", text.length(), "limit", limit);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public Optional<Integer> wholeNumber(String field, int least, int most) {
        Optional<BigDecimal> number = number(field);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = number.get().stripTrailingZeros();
        if (value.scale() > 0
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            error(field, "exchange.number-out-of-range", "least", least, "most", most);
            return Optional.empty();
        }
        return Optional.of(value.intValueExact());
    }

    public Optional<BigDecimal> number(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = CellTexts.number(text(field));
        if (number.isEmpty()) {
            error(field, "exchange.not-a-number");
        }
        return number;
    }

    /** A day, written {@code 2027-05-18}, {@code 2027/5/18}, {@code 20270518} or {@code 2027年5月18日}. */
    public Optional<LocalDate> date(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        Optional<LocalDate> date = CellTexts.date(text(field));
        if (date.isEmpty()) {
            error(field, "exchange.not-a-date");
        }
        return date;
    }

    /** A time of day, written {@code 19:30} or {@code 19:30:00}; {@code 24:00} is midnight. */
    public Optional<LocalTime> time(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        Optional<LocalTime> time = CellTexts.time(text(field));
        if (time.isEmpty()) {
            error(field, "exchange.not-a-time");
        }
        return time;
    }

    /** The texts of these fields as they stand there, one after the other. */
    public String texts(String... fields) {
        return Stream.of(fields).map(this::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Facts come as name, value, name, value. */
    public void error(String field, String code, Object... facts) {
        find(Severity.ERROR, field, code, facts);
    }

    public void warning(String field, String code, Object... facts) {
        find(Severity.WARNING, field, code, facts);
    }

    /** The row is good, but taken only by somebody who saw what else it touches. */
    public void consent(String field, String code, Object... facts) {
        find(Severity.CONSENT, field, code, facts);
    }

    public void note(String field, String code, Object... facts) {
        find(Severity.NOTE, field, code, facts);
    }

    private void find(Severity severity, String field, String code, Object... facts) {
        findings.add(new Finding(
                number, columns.getOrDefault(field, ""), severity, code, Rejected.facts(facts), text(field)));
    }

    public boolean flawed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
