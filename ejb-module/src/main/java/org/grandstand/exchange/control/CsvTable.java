package org.grandstand.exchange.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.grandstand.kernel.Rejected;

/** Reads text with separators; the separator is the one that the heading shows most of outside quotes. */
final class CsvTable {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvTable() {}

    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    static void read(String text, char separator, SheetAssembly into) {
        // the excess of one line over the reader's own buffer is refused by the limit on cells
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                into.line((int) record.getStartingLineNumber(), List.copyOf(record.getFields()));
            }
        } catch (CsvParseException unreadable) {
            throw Rejected.malformed("exchange.broken-csv", "line", into.lastLine() + 1, "separator", shown(separator));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    static String shown(char separator) {
        return separator == '\t' ? "Tab" : String.valueOf(separator);
    }
}
