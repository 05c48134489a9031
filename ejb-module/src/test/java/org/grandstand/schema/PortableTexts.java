package org.grandstand.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The SQL texts of the code in the form that goes to Oracle and H2, ready to be read: parameters are question marks, and
 * what only the running program knows stands as each of the things it can be.
 */
final class PortableTexts {

    /** Texts with a place for the sets that PostgreSQL alone takes as arrays. */
    private static final Pattern FOR_POSTGRESQL = Pattern.compile("%s|\\b" + TextValues.ARRAYS + "\\(");

    /** A table that only the running program knows. */
    private static final Pattern ANY_TABLE = Pattern.compile("\\b(into|from|join|update) " + TextValues.UNKNOWN);

    private static final Pattern LIST = Pattern.compile("<\\w+>");
    private static final Pattern NAMED = Pattern.compile("(?<![:\\w']):[a-zA-Z]\\w*");

    /** What an unknown part may be: a number, a name, a condition, or nothing. */
    private static final List<String> POSSIBLE = List.of("1", "id", "1 = 1", "");

    private PortableTexts() {}

    static List<SourceSql.Text> ofTheHouse() {
        return SourceSql.below(Path.of("src/main/java")).stream()
                .filter(text -> !FOR_POSTGRESQL.matcher(text.sql()).find())
                .toList();
    }

    /** Those that say which tables they are about. */
    static List<SourceSql.Text> withTheirTables() {
        return ofTheHouse().stream()
                .filter(text -> !ANY_TABLE.matcher(text.sql()).find())
                .toList();
    }

    /** The complaint about the first reading; empty when some reading of the text gives none. */
    static Optional<String> complaint(String text, Function<String, Optional<String>> reader) {
        Optional<String> first = Optional.empty();
        for (String reading : readings(text)) {
            Optional<String> complaint = reader.apply(reading);
            if (complaint.isEmpty()) {
                return Optional.empty();
            }
            first = first.or(() -> complaint);
        }
        return first;
    }

    private static List<String> readings(String text) {
        String marked = NAMED.matcher(LIST.matcher(text).replaceAll("?")).replaceAll("?");
        List<String> readings = List.of(marked);
        while (readings.get(0).contains(TextValues.UNKNOWN)) {
            List<String> next = new ArrayList<>();
            for (String reading : readings) {
                POSSIBLE.forEach(value -> next.add(reading.replaceFirst(TextValues.UNKNOWN, value)));
            }
            readings = next;
        }
        return readings;
    }
}
