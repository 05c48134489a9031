package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.grandstand.simulator.wechat.Trade.TradeState;
import org.grandstand.simulator.wire.Json;

/** A trade and a refund as the provider writes them in answers and notifications. */
final class TradeText {

    private TradeText() {}

    /** @param state what the caller is to see: a notice of success says SUCCESS even when a refund has come since */
    static ObjectNode of(Trade trade, TradeState state, Merchant merchant) {
        ObjectNode body = Json.object()
                .put("mchid", merchant.mchId())
                .put("appid", merchant.appId())
                .put("out_trade_no", trade.outTradeNo())
                .put("trade_state", state.name())
                .put("trade_state_desc", state.description())
                .put("attach", trade.placing().attach());
        ObjectNode payer = Json.object();
        ObjectNode amount = Json.object().put("total", trade.placing().totalFen());
        trade.capture().ifPresent(paid -> {
            body.put("transaction_id", paid.transactionId())
                    .put("trade_type", trade.placing().type().name())
                    .put("bank_type", paid.bankType())
                    .put("success_time", Beijing.rfc3339(paid.paidAt()));
            payer.put("openid", paid.openid());
            amount.put("payer_total", trade.placing().totalFen()).put("payer_currency", "CNY");
        });
        body.set("payer", payer);
        body.set("amount", amount.put("currency", "CNY"));
        return body;
    }

    static ObjectNode of(Refund refund) {
        ObjectNode body = Json.object()
                .put("refund_id", refund.refundId())
                .put("out_refund_no", refund.outRefundNo())
                .put("transaction_id", refund.transactionId())
                .put("out_trade_no", refund.ask().outTradeNo())
                .put("channel", "ORIGINAL")
                .put("user_received_account", "支付用户零钱")
                .put("create_time", Beijing.rfc3339(refund.createdAt()))
                .put("status", refund.status().name())
                .put("funds_account", "UNSETTLED");
        addSuccess(body, refund);
        long total = refund.ask().totalFen();
        long part = refund.ask().refundFen();
        body.putObject("amount")
                .put("total", total)
                .put("refund", part)
                .put("payer_total", total)
                .put("payer_refund", part)
                .put("settlement_total", total)
                .put("settlement_refund", part)
                .put("discount_refund", 0)
                .put("currency", "CNY");
        return body;
    }

    /** The text inside a refund notice, whose fields differ from those of the query. */
    static ObjectNode notice(Refund refund, Merchant merchant) {
        ObjectNode body = Json.object()
                .put("mchid", merchant.mchId())
                .put("out_trade_no", refund.ask().outTradeNo())
                .put("transaction_id", refund.transactionId())
                .put("out_refund_no", refund.outRefundNo())
                .put("refund_id", refund.refundId())
                .put("refund_status", refund.status().name());
        addSuccess(body, refund);
        body.put("user_received_account", "支付用户零钱");
        body.putObject("amount")
                .put("total", refund.ask().totalFen())
                .put("refund", refund.ask().refundFen())
                .put("payer_total", refund.ask().totalFen())
                .put("payer_refund", refund.ask().refundFen());
        return body;
    }

    private static void addSuccess(ObjectNode body, Refund refund) {
        if (refund.status() == Refund.Status.SUCCESS)
            refund.end().ifPresent(end -> body.put("success_time", Beijing.rfc3339(end)));
    }
}
