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
 * @param lines those there is something to say about, in the order of the file
 */
public record ImportDraft<T>(int rows, List<T> taken, List<ReportLine> lines) {

    /** Reads every row. The mapping must have been checked. */
    public static <T> ImportDraft<T> of(Sheet sheet, ColumnMapping mapping, RowReader<T> reader) {
        Map<String, String> headings = new HashMap<>();
        mapping.columns()
                .forEach((field, column) -> headings.put(field, sheet.columns().get(column)));
        List<T> taken = new ArrayList<>();
        List<ReportLine> lines = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            SheetRow row = row(line, mapping, headings);
            Optional<T> became = reader.read(row).filter(good -> !row.flawed());
            became.ifPresent(taken::add);
            LineEffect effect = effect(row, became, reader);
            if (effect != LineEffect.TAKEN || !row.findings().isEmpty()) {
                lines.add(new ReportLine(line.number(), reader.about(row), effect, row.findings()));
            }
        }
        return new ImportDraft<>(sheet.lines().size(), taken, lines);
    }

    private static <T> LineEffect effect(SheetRow row, Optional<T> became, RowReader<T> reader) {
        return row.flawed() ? LineEffect.FLAWED : became.map(reader::effect).orElse(LineEffect.UNCHANGED);
    }

    private static SheetRow row(Sheet.Line line, ColumnMapping mapping, Map<String, String> headings) {
        Map<String, String> values = new HashMap<>();
        mapping.columns().forEach((field, column) -> values.put(field, line.cell(column)));
        return new SheetRow(line.number(), values, headings, new ArrayList<>());
    }

    /**
     * The report of an import that may go on.
     *
     * @param outcome what will be done, in figures
     * @throws Rejected exchange.rows-flawed when the person wants all rows or none and some cannot be taken,
     *     exchange.no-row-taken, exchange.effects-not-seen, exchange.changed-since-preview
     */
    public ImportReport permitted(Consent consent, Map<String, Integer> outcome) {
        ImportReport report = consent.given(report(outcome));
        if (consent.mode() == ApplyMode.ALL_OR_NOTHING && report.flawed() > 0) {
            throw Rejected.rule("exchange.rows-flawed", "flawed", report.flawed(), "rows", rows);
        }
        if (taken.isEmpty()) {
            throw Rejected.rule("exchange.no-row-taken", "rows", rows);
        }
        if (!consent.effectsSeen() && report.concerning() > 0) {
            throw Rejected.rule("exchange.effects-not-seen", "rows", report.concerning());
        }
        return report;
    }

    /** The report, with what was or would be done in figures. */
    public ImportReport report(Map<String, Integer> outcome) {
        return new ImportReport(rows, taken.size(), outcome, lines);
    }

    public List<Finding> findings() {
        return report(Map.of()).findings();
    }
}
