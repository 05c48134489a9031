package org.grandstand.simulator.wechat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grandstand.simulator.wechat.Trade.Capture;
import org.grandstand.simulator.wechat.Trade.Placing;
import org.grandstand.simulator.wechat.Trade.Prepay;
import org.grandstand.simulator.wechat.Trade.TradeState;
import org.grandstand.simulator.wechat.Trade.TradeType;
import org.grandstand.simulator.wire.AdminRefused;

/**
 * How bills are to differ from what happened, so that reconciliation has something to find.
 *
 * @param omit payments (out_trade_no) that no bill shows
 * @param alter payments (out_trade_no) that bills show with another total, in fen
 * @param add payments that bills show though they never happened
 * @param byteOrderMark bills begin with a UTF-8 byte order mark
 */
record BillChanges(Set<String> omit, Map<String, Long> alter, List<Added> add, boolean byteOrderMark) {

    static final BillChanges NONE = new BillChanges(Set.of(), Map.of(), List.of(), false);

    private static final int MAX_CHANGES = 1_000;

    /** A payment that never happened, at noon of its date. */
    record Added(LocalDate billDate, String outTradeNo, String transactionId, long totalFen) {

        Trade trade() {
            Instant noon = billDate.atTime(LocalTime.NOON).atZone(Beijing.ZONE).toInstant();
            Placing placing = new Placing(outTradeNo, TradeType.NATIVE, "未知订单", "", "", totalFen, "", "");
            Capture paid = new Capture(transactionId, noon, "oUnknown", "OTHERS");
            return new Trade(placing, new Prepay("", "", noon), noon, TradeState.SUCCESS, paid);
        }
    }

    BillChanges {
        omit = omit == null ? Set.of() : Set.copyOf(omit);
        alter = alter == null ? Map.of() : Map.copyOf(alter);
        add = add == null ? List.of() : List.copyOf(add);
    }

    BillChanges checked() {
        if (omit.size() + alter.size() + add.size() > MAX_CHANGES
                || add.stream().anyMatch(BillChanges::isIncomplete))
            throw new AdminRefused(
                    400,
                    "simulator.wrong-bill-change",
                    "账单改动最多 " + MAX_CHANGES + " 项，新增行必须有 billDate、outTradeNo、transactionId，请修改后重试。",
                    "Bills take at most " + MAX_CHANGES
                            + " changes, and an added row needs billDate, outTradeNo and transactionId. Correct it and send again.");
        return this;
    }

    private static boolean isIncomplete(Added added) {
        return added.billDate() == null || added.outTradeNo() == null || added.transactionId() == null;
    }
}
