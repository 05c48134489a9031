package org.grandstand.simulator.wechat;

import java.util.ArrayList;
import java.util.List;
import org.grandstand.simulator.wechat.BillDay.Event;

/** The trade bill in the provider's layout: 27, 20 or 29 columns by type, a back quote before every value, totals last. */
final class TradeBill {

    private static final String HEAD = "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额";
    private static final String REFUND_TIMES = ",退款申请时间,退款成功时间";
    private static final String REFUND_COLUMNS = ",微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态";
    private static final String MIDDLE = ",商品名称,商户数据包,手续费,费率,订单金额";
    private static final String TOTALS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";
    private static final String RATE = "0.60%";

    /** Which rows and columns the bill has. */
    enum Type {
        ALL(HEAD + REFUND_COLUMNS + MIDDLE + ",申请退款金额,费率备注"),
        SUCCESS(HEAD + MIDDLE + ",费率备注"),
        REFUND(HEAD + REFUND_TIMES + REFUND_COLUMNS + MIDDLE + ",申请退款金额,费率备注");

        private final String header;

        Type(String header) {
            this.header = header;
        }

        boolean shows(Event event) {
            return this == ALL || event.paysBack() == (this == REFUND);
        }
    }

    private final Type type;
    private final Merchant merchant;

    TradeBill(Type type, Merchant merchant) {
        this.type = type;
        this.merchant = merchant;
    }

    /** Empty when the day has nothing of this type. */
    String text(BillDay day) {
        List<Event> events = day.events().stream().filter(type::shows).toList();
        if (events.isEmpty()) return "";
        BillText text = new BillText().line(type.header);
        events.forEach(event -> text.row(row(event)));
        return text.line(TOTALS).row(totals(events)).toString();
    }

    private List<String> row(Event event) {
        Trade trade = event.trade();
        boolean back = event.paysBack();
        String total = back ? "0.00" : Beijing.yuan(trade.placing().totalFen());
        List<String> row = new ArrayList<>(List.of(
                Beijing.billTime(event.time()),
                merchant.appId(),
                merchant.mchId(),
                "0",
                "",
                trade.paid().transactionId(),
                trade.outTradeNo(),
                trade.paid().openid(),
                trade.placing().type().name(),
                back ? "REFUND" : "SUCCESS",
                trade.paid().bankType(),
                "CNY",
                total,
                "0.00"));
        if (type != Type.SUCCESS) addRefund(row, event);
        row.addAll(List.of(
                trade.placing().description(), trade.placing().attach(), BillText.fee(event.feeFen()), RATE, total));
        if (type != Type.SUCCESS)
            row.add(back ? Beijing.yuan(event.refund().ask().refundFen()) : "0.00");
        row.add("");
        return row;
    }

    private void addRefund(List<String> row, Event event) {
        if (!event.paysBack()) {
            row.addAll(List.of("0", "0", "0.00", "0.00", "", ""));
            return;
        }
        Refund refund = event.refund();
        if (type == Type.REFUND) {
            row.add(Beijing.billTime(refund.createdAt()));
            row.add(refund.end().map(Beijing::billTime).orElse(""));
        }
        row.addAll(List.of(
                refund.refundId(),
                refund.outRefundNo(),
                Beijing.yuan(refund.ask().refundFen()),
                "0.00",
                "ORIGINAL",
                refund.status().inBill()));
    }

    /** Refunds that failed have a row but are in no total. */
    private static List<String> totals(List<Event> events) {
        long paid = 0;
        long refunded = 0;
        long fees = 0;
        for (Event event : events) {
            if (!event.paysBack()) paid += event.trade().placing().totalFen();
            else if (event.refund().counts()) refunded += event.refund().ask().refundFen();
            if (event.balanceFen() != 0) fees += event.feeFen();
        }
        return List.of(
                String.valueOf(events.size()),
                Beijing.yuan(paid),
                Beijing.yuan(refunded),
                "0.00",
                BillText.fee(fees),
                Beijing.yuan(paid),
                Beijing.yuan(refunded));
    }
}
