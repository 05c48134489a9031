package org.grandstand.exchange.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.grandstand.kernel.Rejected;

/** Reads the first sheet of an xlsx workbook. Formulas count by the value the workbook keeps for them. */
final class WorkbookTable {

    /** What a workbook may unpack to; a small file that swells to more is an attack or a mistake. */
    static final long UNPACKED_BYTES_AT_MOST = 256L * 1024 * 1024;

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int BUFFER = 64 * 1024;

    private WorkbookTable() {}

    static void read(byte[] content, SheetAssembly into) {
        requireBounded(content);
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> into.line(row.getRowNum(), cells(row)));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException unreadable) {
            throw Rejected.malformed("exchange.broken-workbook", "line", into.lastLine() + 1);
        } catch (IndexOutOfBoundsException | NullPointerException damaged) {
            // the reader trusts references between the workbook's parts; a damaged workbook has wrong ones
            throw Rejected.malformed("exchange.broken-workbook", "line", into.lastLine() + 1);
        }
    }

    /** Unpacks every part once without keeping it: what a part says about its own size need not be true. */
    private static void requireBounded(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            long unpacked = 0;
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                unpacked = unpack(zip.getInputStream(part), unpacked);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw Rejected.malformed("exchange.broken-workbook", "line", 1);
        }
    }

    private static long unpack(InputStream part, long before) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unpacked = before;
        try (part) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                unpacked += read;
                if (unpacked > UNPACKED_BYTES_AT_MOST) {
                    throw Rejected.rule("exchange.file-too-large", "limit", UNPACKED_BYTES_AT_MOST / 1024 / 1024);
                }
            }
        }
        return unpacked;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount() && i <= org.grandstand.exchange.Sheet.COLUMNS_AT_MOST; i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isTime(cell.getDataFormatString())) {
            return dayOrTime(cell);
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal plain = cell.asNumber().stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static String dayOrTime(Cell cell) {
        // a number below one is a part of a day: a time without a date
        LocalDateTime moment = cell.asDate();
        if (cell.asNumber().compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().format(TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(DAY_AND_TIME);
    }

    private static boolean isTime(String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return !bare.equals("general") && bare.matches(".*[ymdhs年月日时分].*");
    }
}
