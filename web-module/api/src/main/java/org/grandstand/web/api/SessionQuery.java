package org.grandstand.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.grandstand.kernel.Rejected;

/** Which sessions are asked for; whatever is null does not narrow the list. */
record SessionQuery(List<String> words, String sport, String venue, LocalDate from, LocalDate to, SaleState saleState) {

    private static final Set<String> KNOWN = Set.of("q", "sport", "venue", "from", "to", "saleState", "limit", "after");
    private static final int TEXT_AT_MOST = 100;

    /** @throws Rejected request.bad-parameter naming the first one that is wrong, unknown ones included */
    static SessionQuery of(MultivaluedMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name) || parameters.get(name).size() > 1) {
                throw Paging.wrong(shortened(name), shortened(parameters.getFirst(name)), String.join(", ", sorted()));
            }
        }
        String text = parameters.getFirst("q");
        if (text != null && text.length() > TEXT_AT_MOST) {
            throw Paging.wrong("q", shortened(text), "1.." + TEXT_AT_MOST);
        }
        LocalDate from = date(parameters, "from");
        LocalDate to = date(parameters, "to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Paging.wrong("to", to.toString(), ">= " + from);
        }
        return new SessionQuery(
                text == null ? List.of() : FuzzyText.asked(text),
                code(parameters, "sport"),
                code(parameters, "venue"),
                from,
                to,
                state(parameters.getFirst("saleState")));
    }

    private static List<String> sorted() {
        return KNOWN.stream().sorted().toList();
    }

    private static String code(MultivaluedMap<String, String> parameters, String name) {
        String code = parameters.getFirst(name);
        if (code != null && !code.matches("[\\p{L}\\p{N} ._-]{1,24}")) {
            throw Paging.wrong(name, shortened(code), "code");
        }
        return code;
    }

    private static LocalDate date(MultivaluedMap<String, String> parameters, String name) {
        String date = parameters.getFirst(name);
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException noDate) {
            throw Paging.wrong(name, shortened(date), "yyyy-mm-dd");
        }
    }

    private static SaleState state(String name) {
        return name == null
                ? null
                : Arrays.stream(SaleState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () -> Paging.wrong("saleState", shortened(name), Arrays.toString(SaleState.values())));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), TEXT_AT_MOST));
    }

    boolean matches(SessionEntry entry) {
        LocalDate day = entry.facts().localStart().toLocalDate();
        return (saleState == null || saleState == entry.saleState())
                && (sport == null || sport.equals(entry.facts().sport().code()))
                && (venue == null || venue.equals(entry.facts().venue().code()))
                && (from == null || !day.isBefore(from))
                && (to == null || !day.isAfter(to))
                && entry.text().matches(words);
    }
}
