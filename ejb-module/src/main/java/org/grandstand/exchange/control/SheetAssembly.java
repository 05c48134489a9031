package org.grandstand.exchange.control;

import java.util.ArrayList;
import java.util.List;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Rejected;

/** Gathers the lines of a file and holds them to the limits. The first line that is not empty is the heading. */
class SheetAssembly {

    private static final int LETTERS = 26;

    private List<String> columns = List.of();
    private final List<Sheet.Line> lines = new ArrayList<>();
    private int lastLine;

    void line(int number, List<String> cells) {
        lastLine = number;
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        requireLimits(number, cells);
        if (columns.isEmpty()) {
            columns = headings(cells);
            return;
        }
        if (lines.size() == Sheet.LINES_AT_MOST) {
            throw Rejected.rule("exchange.too-many-rows", "limit", Sheet.LINES_AT_MOST);
        }
        lines.add(new Sheet.Line(number, withoutMark(cells)));
    }

    int lastLine() {
        return lastLine;
    }

    Sheet sheet(String fileName, String encoding, String separator) {
        if (columns.isEmpty() || lines.isEmpty()) {
            throw Rejected.rule("exchange.empty-file", "file", fileName);
        }
        return new Sheet(fileName, encoding, separator, columns, List.copyOf(lines));
    }

    private static void requireLimits(int number, List<String> cells) {
        if (cells.size() > Sheet.COLUMNS_AT_MOST) {
            throw Rejected.rule("exchange.too-many-columns", "line", number, "limit", Sheet.COLUMNS_AT_MOST);
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > Sheet.CELL_CHARACTERS_AT_MOST) {
                throw Rejected.rule(
                        "exchange.cell-too-large",
                        "line",
                        number,
                        "column",
                        letter(i),
                        "limit",
                        Sheet.CELL_CHARACTERS_AT_MOST);
            }
        }
    }

    private static List<String> headings(List<String> cells) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String heading = cells.get(i).strip();
            headings.add(heading.isEmpty() ? letter(i) : heading);
        }
        return List.copyOf(headings);
    }

    /** Takes off the mark that the export put before a text that a spreadsheet would have run as a formula. */
    private static List<String> withoutMark(List<String> cells) {
        return cells.stream()
                .map(cell -> FormulaGuard.isMarked(cell) ? cell.substring(1) : cell)
                .toList();
    }

    private static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
