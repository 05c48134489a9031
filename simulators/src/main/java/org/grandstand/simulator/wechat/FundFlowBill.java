package org.grandstand.simulator.wechat;

import java.util.ArrayList;
import java.util.List;
import org.grandstand.simulator.wechat.BillDay.Event;

/** The fund flow bill: every change of the merchant's balance on a day, with the balance after it. */
final class FundFlowBill {

    private static final String HEAD = "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号";
    private static final String TOTALS = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";

    private final Merchant merchant;
    private final List<List<String>> rows = new ArrayList<>();
    private long balance;
    private long incomes;
    private long income;
    private long outgoings;
    private long outgoing;

    private FundFlowBill(Merchant merchant, long balance) {
        this.merchant = merchant;
        this.balance = balance;
    }

    /** Empty when the balance did not move on that day. */
    static String text(BillDay day, Merchant merchant) {
        FundFlowBill bill = new FundFlowBill(merchant, day.balanceBeforeFen());
        day.events().stream().filter(event -> event.balanceFen() != 0).forEach(bill::add);
        return bill.rows.isEmpty() ? "" : bill.written();
    }

    private void add(Event event) {
        if (event.paysBack()) addRefund(event);
        else addPayment(event);
    }

    private void addPayment(Event event) {
        Trade trade = event.trade();
        String number = trade.paid().transactionId();
        long total = trade.placing().totalFen();
        receive(total);
        rows.add(row(event, List.of(number, number, "交易", "交易", "收入", Beijing.yuan(total)), "system", ""));
        if (event.feeFen() == 0) return;
        spend(event.feeFen());
        String fee = Beijing.yuan(event.feeFen());
        rows.add(row(event, List.of(number, number, "扣除交易手续费", "扣除交易手续费", "支出", fee), "system", "费率0.60%"));
    }

    private void addRefund(Event event) {
        Refund refund = event.refund();
        long net = -event.balanceFen();
        spend(net);
        String note = "退款总金额" + Beijing.yuan(refund.ask().refundFen()) + "元;含手续费" + Beijing.yuan(-event.feeFen()) + "元";
        rows.add(row(
                event,
                List.of(refund.refundId(), refund.transactionId(), "退款", "退款", "支出", Beijing.yuan(net)),
                merchant.mchId() + "API",
                note));
    }

    private List<String> row(Event event, List<String> flow, String applicant, String note) {
        List<String> row = new ArrayList<>();
        row.add(Beijing.billTime(event.time()));
        row.addAll(flow);
        String voucher =
                event.paysBack() ? event.refund().outRefundNo() : event.trade().outTradeNo();
        row.addAll(List.of(Beijing.yuan(balance), applicant, note, voucher));
        return row;
    }

    private void receive(long fen) {
        balance += fen;
        income += fen;
        incomes++;
    }

    private void spend(long fen) {
        balance -= fen;
        outgoing += fen;
        outgoings++;
    }

    private String written() {
        BillText text = new BillText().line(HEAD);
        rows.forEach(text::row);
        return text.line(TOTALS)
                .row(List.of(
                        String.valueOf(rows.size()),
                        String.valueOf(incomes),
                        Beijing.yuan(income),
                        String.valueOf(outgoings),
                        Beijing.yuan(outgoing)))
                .toString();
    }
}
