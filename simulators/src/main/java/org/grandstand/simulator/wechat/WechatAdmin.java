package org.grandstand.simulator.wechat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.fault.FaultPlan;
import org.grandstand.simulator.wire.AdminDoor;
import org.grandstand.simulator.wire.AdminRefused;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** Steers the WeChat Pay simulator: payments, faults, wrong bills, and a look at its books. */
final class WechatAdmin {

    private static final int MAX_LISTED = 1_000;
    private static final int MAX_REFUND_ENDS = 10_000;

    /**
     * A payment without a phone.
     *
     * @param notified false keeps the merchant in the dark; true when not given
     * @param paidAt when it was paid; now when not given
     */
    record Payment(String outTradeNo, Boolean notified, Instant paidAt) {}

    /** How the next refunds end. */
    record RefundEnds(Refund.Status status, int count) {}

    private final TradeBook book;
    private final OrderDesk orders;
    private final RefundDesk refunds;
    private final NoticeBoard notices;
    private final NoticeFaults noticeFaults;
    private final BillCalls bills;

    WechatAdmin(
            TradeBook book,
            OrderDesk orders,
            RefundDesk refunds,
            NoticeBoard notices,
            NoticeFaults noticeFaults,
            BillCalls bills) {
        this.book = book;
        this.orders = orders;
        this.refunds = refunds;
        this.notices = notices;
        this.noticeFaults = noticeFaults;
        this.bills = bills;
    }

    Answering door(CallFaults faults) {
        Routes routes = new Routes()
                .on("GET", "/admin/transactions", request -> listed(request, book.trades()))
                .on("GET", "/admin/refunds", request -> listed(request, book.refunds()))
                .on("GET", "/admin/notices", request -> listed(request, notices.all()))
                .on("POST", "/admin/notices/{id}/send", this::sendAgain)
                .on("POST", "/admin/notices/release", request -> release())
                .on("POST", "/admin/pay", this::pay)
                .on("POST", "/admin/refund-ends", this::planRefundEnds)
                .on("GET", "/admin/notice-faults", request -> Reply.json(200, Json.tree(noticeFaults.plan())))
                .on("PUT", "/admin/notice-faults", this::replaceNoticeFaults)
                .on("GET", "/admin/bill-changes", request -> Reply.json(200, Json.tree(bills.changes())))
                .on("PUT", "/admin/bill-changes", this::replaceBillChanges);
        faults.addTo(routes);
        return new AdminDoor(routes);
    }

    /** The newest last; {@code limit} counts from the end, or from the place {@code from} (0 is the oldest) when that is given. */
    private static Reply listed(Request request, List<?> all) {
        int limit = Math.min(MAX_LISTED, number(request, "limit").orElse(MAX_LISTED));
        int from = Math.min(all.size(), number(request, "from").orElse(Math.max(0, all.size() - limit)));
        return Reply.json(200, Json.tree(all.subList(from, Math.min(all.size(), from + limit))));
    }

    private static Optional<Integer> number(Request request, String name) {
        return request.query(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::parseInt);
    }

    private Reply pay(Request request) {
        Payment payment = AdminDoor.body(request, Payment.class);
        if (payment.outTradeNo() == null)
            throw new AdminRefused(
                    400,
                    "simulator.no-trade-number",
                    "请给出要支付的 outTradeNo。",
                    "Say which order to pay: outTradeNo is missing.");
        boolean told = !Boolean.FALSE.equals(payment.notified());
        try {
            Trade paid = orders.settle(payment.outTradeNo(), Optional.ofNullable(payment.paidAt()), told);
            return Reply.json(200, Json.tree(paid));
        } catch (WechatError refused) {
            throw new AdminRefused(
                    409,
                    "simulator.cannot-pay",
                    "订单 " + payment.outTradeNo() + " 不能支付：" + refused.getMessage(),
                    "Order " + payment.outTradeNo() + " cannot be paid: " + refused.getMessage());
        }
    }

    private Reply planRefundEnds(Request request) {
        RefundEnds ends = AdminDoor.body(request, RefundEnds.class);
        boolean isEnd = ends.status() != null && ends.status() != Refund.Status.PROCESSING;
        if (!isEnd)
            throw new AdminRefused(
                    400,
                    "simulator.not-an-end",
                    "status 只能是 SUCCESS、CLOSED、ABNORMAL。",
                    "status is one of SUCCESS, CLOSED, ABNORMAL.");
        FaultPlan.within("count", ends.count(), MAX_REFUND_ENDS);
        refunds.planEnds(ends.status(), ends.count());
        return Reply.json(200, Json.tree(ends));
    }

    private Reply sendAgain(Request request) {
        return notices.sendAgain(request.variable("id"))
                .map(notice -> Reply.json(200, Json.tree(notice)))
                .orElseThrow(() -> new AdminRefused(
                        404,
                        "simulator.unknown-notice",
                        "没有这个通知，请用 GET /admin/notices 查看。",
                        "There is no such notice; GET /admin/notices lists them."));
    }

    private Reply release() {
        notices.release();
        return Reply.empty(204);
    }

    private Reply replaceNoticeFaults(Request request) {
        NoticeFaultPlan plan = AdminDoor.body(request, NoticeFaultPlan.class).checked();
        noticeFaults.replace(plan);
        if (plan.reorderWindow() <= 1) notices.release();
        return Reply.json(200, Json.tree(plan));
    }

    private Reply replaceBillChanges(Request request) {
        bills.replace(AdminDoor.body(request, BillChanges.class).checked());
        return Reply.json(200, Json.tree(bills.changes()));
    }
}
