package org.grandstand.payment.adapter.wechat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.grandstand.kernel.Money;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.payment.control.Unreadable;

/**
 * A trade bill of WeChat Pay, line by line: columns found by their header because layouts differ (27, 20, 29 columns, 24 in
 * 2014), values marked by a backtick, sums in yuan, at the end a line of totals that must match what was read.
 */
final class WechatBill implements Iterator<BillRow> {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String TOTALS = "总交易单数";
    private static final int YUAN_TO_FEN = 2;

    private final BufferedReader lines;
    private final BillColumns columns;
    private final BillTotals totals = new BillTotals();
    private int lineNumber = 1;
    private boolean over;
    private BillRow next;

    private WechatBill(BufferedReader lines) throws IOException {
        this.lines = lines;
        this.columns = BillColumns.of(lines.readLine());
    }

    /**
     * Opens a bill; close the stream.
     *
     * @throws Unreadable here or while reading, naming the line
     */
    static Stream<BillRow> read(Path file) {
        try {
            BufferedReader lines = Files.newBufferedReader(file);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(
                                    new WechatBill(lines), Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(() -> close(lines));
        } catch (IOException unreadable) {
            throw new Unreadable("the bill cannot be read as UTF-8", unreadable);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            advance();
        }
        return next != null;
    }

    @Override
    public BillRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the bill has no more lines");
        }
        BillRow present = next;
        next = null;
        return present;
    }

    private void advance() {
        String line = line();
        if (line.startsWith(TOTALS)) {
            totals.require(BillColumns.of(line), BillColumns.values(line()));
            over = true;
        } else {
            next = row(line);
        }
    }

    private String line() {
        lineNumber++;
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new Unreadable("the line of totals is missing: the bill is cut off", null);
            }
            return line;
        } catch (IOException broken) {
            throw new Unreadable("line " + lineNumber + " is no UTF-8", broken);
        }
    }

    private BillRow row(String line) {
        try {
            String[] values = BillColumns.values(line);
            return columns.value(values, "交易状态").equals("REFUND") ? refund(values) : payment(values);
        } catch (Unreadable | ArithmeticException | NumberFormatException | DateTimeException wrong) {
            throw new Unreadable("line " + lineNumber + ": " + wrong.getMessage(), wrong);
        }
    }

    private BillRow payment(String[] values) {
        BigDecimal paid = new BigDecimal(columns.value(values, "订单金额", "总金额"));
        return row(values, new Moved(MoneyMoved.Kind.CAPTURE, paid, "商户订单号", "微信订单号", columns.value(values, "交易状态")));
    }

    private BillRow refund(String[] values) {
        BigDecimal back = new BigDecimal(columns.value(values, "申请退款金额", "退款金额"));
        return row(values, new Moved(MoneyMoved.Kind.PAYBACK, back, "商户退款单号", "微信退款单号", columns.value(values, "退款状态")));
    }

    /** What differs between a payment's and a refund's line: the sum in yuan and the columns of the numbers. */
    private record Moved(
            MoneyMoved.Kind kind, BigDecimal yuan, String numberColumn, String providerColumn, String state) {}

    private BillRow row(String[] values, Moved moved) {
        BigDecimal fee = new BigDecimal(columns.value(values, "手续费"));
        boolean capture = moved.kind() == MoneyMoved.Kind.CAPTURE;
        totals.add(capture ? moved.yuan() : BigDecimal.ZERO, capture ? BigDecimal.ZERO : moved.yuan(), fee);
        return new BillRow(
                moved.kind(),
                columns.value(values, moved.numberColumn()),
                columns.value(values, moved.providerColumn()),
                Money.of(moved.yuan().movePointRight(YUAN_TO_FEN).longValueExact(), columns.value(values, "货币种类")),
                // a share of a fen cannot be paid: half a fen and more counts as one
                fee.movePointRight(YUAN_TO_FEN)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                time(values),
                PaymentMethod.WECHAT_NATIVE,
                moved.state());
    }

    /** The layout of 2014 writes times with full-width colons. */
    private Instant time(String[] values) {
        String text = columns.value(values, "退款成功时间", "交易时间").replace('：', ':');
        return LocalDateTime.parse(text, TIME).atZone(BEIJING).toInstant();
    }
}
