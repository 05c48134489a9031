package org.grandstand.exchange;

import java.util.List;

/**
 * A table read from a file: its headings and its lines.
 *
 * @param fileName as the person's machine calls it
 * @param encoding how the text was encoded, {@code xlsx} for workbooks
 * @param separator what stands between columns; empty for workbooks
 * @param columns headings, one for each column; a missing heading is the column's letter
 * @param lines non-empty lines after the heading
 */
public record Sheet(String fileName, String encoding, String separator, List<String> columns, List<Line> lines) {

    public static final int BYTES_AT_MOST = 20 * 1024 * 1024;
    public static final int LINES_AT_MOST = 100_000;
    public static final int COLUMNS_AT_MOST = 100;
    public static final int CELL_CHARACTERS_AT_MOST = 2_000;

    /**
     * One line.
     *
     * @param number as a spreadsheet or an editor counts it, from 1
     * @param cells as many as the line has; may be fewer than there are columns
     */
    public record Line(int number, List<String> cells) {

        /** The cell's text without spaces around it; empty when there is none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** The first lines, for the eye. */
    public List<Line> sample(int count) {
        return lines.subList(0, Math.min(count, lines.size()));
    }
}
