package org.grandstand.exchange.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Rejected;

/**
 * Cells of a workbook as people see them. Formulas count by the value the workbook keeps for them; one without a value, or
 * with a fault for a value, is refused: what stands there nobody knows.
 */
final class WorkbookCells {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(24L * 60 * 60);

    private static final Pattern FAULT = Pattern.compile("#(?:N/A|[A-Z_]+(?:/0)?[!?])");

    private final LocalDateTime dayZero;

    /** @param from1904 whether the workbook counts its days from 1904, as those made on a Macintosh once did */
    WorkbookCells(boolean from1904) {
        // 30 December because the first spreadsheets took 1900 for a leap year
        dayZero = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    List<String> of(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount() && i <= Sheet.COLUMNS_AT_MOST; i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.FORMULA && isFault(cell.getRawValue())) {
            throw unknown("exchange.faulty-cell", cell);
        }
        if (cell.getType() == CellType.FORMULA) {
            return computed(cell);
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell.asNumber(), cell);
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isFault(String value) {
        return value != null && FAULT.matcher(value).matches();
    }

    private String computed(Cell cell) {
        if (cell.getRawValue() == null) {
            throw unknown("exchange.formula-without-value", cell);
        }
        return cell.getValue() instanceof BigDecimal value ? number(value, cell) : cell.getRawValue();
    }

    private static Rejected unknown(String code, Cell cell) {
        return Rejected.malformed(code, "cell", cell.getAddress().toString());
    }

    private String number(BigDecimal value, Cell cell) {
        if (isTime(cell.getDataFormatString())) {
            return dayOrTime(value);
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private String dayOrTime(BigDecimal days) {
        // a number below one is a part of a day: a time without a date
        LocalDateTime moment = dayZero.plusSeconds(
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (days.compareTo(BigDecimal.ONE) < 0) {
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
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return !bare.equals("general") && bare.matches(".*[ymdhs年月日时分].*");
    }
}
