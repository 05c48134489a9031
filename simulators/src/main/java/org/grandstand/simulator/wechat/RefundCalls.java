package org.grandstand.simulator.wechat;

import org.grandstand.simulator.wechat.Refund.Ask;
import org.grandstand.simulator.wire.RateLimit;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** The calls under {@code /v3/refund/domestic/refunds}, with the provider's limits per second. */
final class RefundCalls {

    private final RefundDesk desk;
    private final TradeBook book;
    private final RateLimit calls;
    private final RateLimit errors;

    /**
     * @param calls refunds a second (150 at the provider)
     * @param errors refused refunds a second (6 at the provider), after which all are refused
     */
    RefundCalls(RefundDesk desk, TradeBook book, RateLimit calls, RateLimit errors) {
        this.desk = desk;
        this.book = book;
        this.calls = calls;
        this.errors = errors;
    }

    void addTo(Routes routes) {
        routes.on("POST", "/v3/refund/domestic/refunds", this::refunded);
        routes.on("GET", "/v3/refund/domestic/refunds/{no}", this::found);
    }

    private Reply refunded(Request request) {
        if (!calls.take() || errors.isSpent()) throw WechatError.tooOften("频率超限，请降低请求接口频率");
        try {
            return Reply.json(200, TradeText.of(desk.refund(ask(Fields.of(request)))));
        } catch (WechatError refused) {
            errors.take();
            throw refused;
        }
    }

    private Ask ask(Fields fields) {
        String number = fields.text("out_refund_no", 1, 64);
        if (!number.matches("[0-9A-Za-z_\\-|*@]+")) throw fields.invalid("out_refund_no", "只能是数字、大小写字母_-|*@");
        Fields amount = fields.object("amount");
        if (!amount.text("currency", 1, 18).equals("CNY")) throw amount.invalid("currency", "目前只支持人民币：CNY");
        return new Ask(
                number,
                outTradeNo(fields),
                amount.fen("refund"),
                amount.fen("total"),
                fields.optionalText("reason", 80),
                OrderCalls.notifyUrl(fields, fields.optionalText("notify_url", 256)));
    }

    /** Either number names the trade; the provider's own goes first. */
    private String outTradeNo(Fields fields) {
        String transactionId = fields.optionalText("transaction_id", 32);
        if (transactionId.isEmpty()) return fields.text("out_trade_no", 6, 32);
        return book.tradeByTransaction(transactionId)
                .orElseThrow(() -> WechatError.missing("订单号不存在"))
                .outTradeNo();
    }

    private Reply found(Request request) {
        return book.refund(request.variable("no"))
                .map(refund -> Reply.json(200, TradeText.of(refund)))
                .orElseThrow(() -> WechatError.missing("退款单不存在"));
    }
}
