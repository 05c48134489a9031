package org.grandstand.simulator.wechat;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a bill file: header lines as they are, values with a back quote before each and commas taken out. */
final class BillText {

    /** Fees have five decimals in trade bills; they are whole fen all the same. */
    private static final String FEE_TAIL = "000";

    private final StringBuilder text = new StringBuilder();

    BillText line(String line) {
        text.append(line).append("\r\n");
        return this;
    }

    BillText row(List<String> values) {
        return line(values.stream().map(BillText::cell).collect(Collectors.joining(",")));
    }

    static String fee(long fen) {
        return Beijing.yuan(fen) + FEE_TAIL;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The layout knows no quoting, so that a comma or line end in a value would break the row. */
    private static String cell(String value) {
        return "`" + value.replaceAll("[,\r\n`]", " ");
    }
}
