package org.grandstand.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;

/**
 * Which column each field is taken from.
 *
 * @param columns field name to column index, from 0; fields that are not taken are left out
 */
public record ColumnMapping(Map<String, Integer> columns) {

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** Guesses by headings: a field's name, its labels and its aliases, whatever the case, spaces and punctuation. */
    public static ColumnMapping guess(List<TargetField> fields, Sheet sheet) {
        List<String> headings =
                sheet.columns().stream().map(ColumnMapping::plain).toList();
        Map<String, Integer> guessed = new LinkedHashMap<>();
        for (TargetField field : fields) {
            names(field)
                    .map(ColumnMapping::plain)
                    .map(headings::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .ifPresent(index -> guessed.put(field.name(), index));
        }
        return new ColumnMapping(guessed);
    }

    /** @throws Rejected exchange.columns-not-mapped with one error for each required field without a column */
    public void check(List<TargetField> fields, Sheet sheet) {
        List<FieldError> errors = new ArrayList<>();
        for (TargetField field : fields) {
            Integer column = columns.get(field.name());
            if (column == null && field.required()) {
                errors.add(new FieldError(
                        field.name(),
                        "exchange.column-missing",
                        Rejected.facts(
                                "zh", field.label().zh(), "en", field.label().en())));
            } else if (column != null
                    && (column < 0 || column >= sheet.columns().size())) {
                errors.add(
                        new FieldError(field.name(), "exchange.no-such-column", Rejected.facts("column", column + 1)));
            }
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "exchange.columns-not-mapped", errors);
        }
    }

    private static Stream<String> names(TargetField field) {
        return Stream.concat(
                Stream.of(field.name(), field.label().zh(), field.label().en()), field.aliases().stream());
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
