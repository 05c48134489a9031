package org.grandstand.exchange.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.grandstand.exchange.ExportOrder;

/** Writes a list to a file row by row; it never holds more than {@value #FLUSH_ROWS} rows. */
public final class TableWriter {

    private static final int FLUSH_ROWS = 500;
    private static final int COLUMN_WIDTH = 18;
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TableWriter() {}

    /** Writes at most so many rows; answers how many it wrote. */
    public static int write(ExportOrder order, ExportOrder.Format format, int limit, OutputStream out) {
        try {
            return format == ExportOrder.Format.XLSX ? workbook(order, limit, out) : csv(order, limit, out);
        } catch (IOException receiverGone) {
            throw new UncheckedIOException(receiverGone);
        }
    }

    private static int workbook(ExportOrder order, int limit, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Grandstand", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int i = 0; i < order.headings().size(); i++) {
                sheet.value(0, i, order.headings().get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, COLUMN_WIDTH);
            }
            sheet.freezePane(0, 1);
            int count = 0;
            Iterator<? extends List<?>> rows = order.rows().iterator();
            while (rows.hasNext() && count < limit) {
                count++;
                row(sheet, count, rows.next());
                if (count % FLUSH_ROWS == 0) {
                    sheet.flush();
                }
            }
            return count;
        }
    }

    private static void row(Worksheet sheet, int number, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number value) {
                sheet.value(number, i, value);
            } else if (cell instanceof LocalDate day) {
                sheet.value(number, i, day);
                sheet.style(number, i).format("yyyy-mm-dd").set();
            } else if (cell instanceof LocalDateTime moment) {
                sheet.value(number, i, moment);
                sheet.style(number, i).format("yyyy-mm-dd hh:mm").set();
            } else if (cell != null) {
                // a string cell is never run as a formula
                sheet.value(number, i, cell.toString());
            }
        }
    }

    private static int csv(ExportOrder order, int limit, OutputStream out) throws IOException {
        out.write(UTF8_MARK); // without it spreadsheets on Windows guess a Chinese code page
        int count = 0;
        try (CsvWriter writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            writer.writeRecord(order.headings());
            Iterator<? extends List<?>> rows = order.rows().iterator();
            while (rows.hasNext() && count < limit) {
                count++;
                writer.writeRecord(rows.next().stream().map(TableWriter::text).toList());
            }
        }
        return count;
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal value) {
            return value.toPlainString();
        }
        return cell instanceof Number || cell instanceof LocalDate
                ? cell.toString()
                : FormulaGuard.guard(cell.toString().replace('T', cell instanceof LocalDateTime ? ' ' : 'T'));
    }
}
