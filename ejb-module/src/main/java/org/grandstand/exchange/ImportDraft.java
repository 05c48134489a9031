package org.grandstand.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Rejected;

/**
 * What the rows of a file became before anything is written.
 *
 * @param rows how many there are
 * @param taken what the good rows became, in the order of the file
 * @param flawed rows that cannot be taken
 * @param warned rows that are taken but probably not meant so
 * @param findings in the order of the file
 */
public record ImportDraft<T>(int rows, List<T> taken, int flawed, int warned, List<Finding> findings) {

    /** Reads every row. The mapping must have been checked. */
    public static <T> ImportDraft<T> of(Sheet sheet, ColumnMapping mapping, RowReader<T> reader) {
        Map<String, String> headings = new HashMap<>();
        mapping.columns()
                .forEach((field, column) -> headings.put(field, sheet.columns().get(column)));
        List<T> taken = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int flawed = 0;
        int warned = 0;
        for (Sheet.Line line : sheet.lines()) {
            SheetRow row = row(line, mapping, headings);
            Optional<T> became = reader.read(row);
            if (row.flawed()) {
                flawed++;
            } else {
                became.ifPresent(taken::add);
                warned += row.warned() ? 1 : 0;
            }
            findings.addAll(row.findings());
        }
        return new ImportDraft<>(sheet.lines().size(), taken, flawed, warned, findings);
    }

    private static SheetRow row(Sheet.Line line, ColumnMapping mapping, Map<String, String> headings) {
        Map<String, String> values = new HashMap<>();
        mapping.columns().forEach((field, column) -> values.put(field, line.cell(column)));
        return new SheetRow(line.number(), values, headings, new ArrayList<>());
    }

    /** @throws Rejected exchange.rows-flawed when the person wants all rows or none and some cannot be taken */
    public void permit(ApplyMode mode) {
        if (mode == ApplyMode.ALL_OR_NOTHING && flawed > 0) {
            throw Rejected.rule("exchange.rows-flawed", "flawed", flawed, "rows", rows);
        }
        if (taken.isEmpty()) {
            throw Rejected.rule("exchange.no-row-taken", "rows", rows);
        }
    }

    /** The report, with what was or would be done in figures. */
    public ImportReport report(Map<String, Integer> outcome) {
        return new ImportReport(rows, taken.size(), flawed, warned, outcome, findings);
    }
}
