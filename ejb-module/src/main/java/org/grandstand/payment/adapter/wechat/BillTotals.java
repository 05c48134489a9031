package org.grandstand.payment.adapter.wechat;

import java.math.BigDecimal;
import org.grandstand.payment.control.Unreadable;

/** What the lines of a bill add up to, compared with what its last line says. */
final class BillTotals {

    private long lines;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal refunded = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;

    void add(BigDecimal paidYuan, BigDecimal refundedYuan, BigDecimal feeYuan) {
        lines++;
        paid = paid.add(paidYuan);
        refunded = refunded.add(refundedYuan);
        fees = fees.add(feeYuan);
    }

    /**
     * Passes in silence.
     *
     * @throws Unreadable naming the first sum that differs
     */
    void require(BillColumns columns, String[] values) {
        same("总交易单数", BigDecimal.valueOf(lines), columns.value(values, "总交易单数"));
        same("订单总金额", paid, columns.value(values, "订单总金额", "总交易额"));
        same("申请退款总金额", refunded, columns.value(values, "申请退款总金额", "总退款金额"));
        same("手续费总金额", fees, columns.value(values, "手续费总金额"));
    }

    private static void same(String name, BigDecimal read, String announced) {
        if (read.compareTo(new BigDecimal(announced)) != 0) {
            throw new Unreadable(
                    "the lines add up to " + read.toPlainString() + " in " + name + ", the bill says " + announced,
                    null);
        }
    }
}
