package org.grandstand.payment.adapter.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.grandstand.kernel.Money;
import org.grandstand.payment.control.FoundCharge;
import org.grandstand.payment.control.FoundPayback;
import org.grandstand.payment.control.Unreadable;

/** Reads a transaction or a refund as WeChat Pay writes them in answers and notifications. */
final class TradeText {

    private TradeText() {}

    /** A transaction; REFUND means paid and, in part at least, given back. */
    static FoundCharge charge(JsonNode trade) {
        return switch (text(trade, "trade_state")) {
            case "SUCCESS", "REFUND" ->
                new FoundCharge(FoundCharge.State.CAPTURED, total(trade), time(trade), text(trade, "transaction_id"));
            case "CLOSED", "REVOKED", "PAYERROR" -> FoundCharge.in(FoundCharge.State.CLOSED);
            default -> FoundCharge.in(FoundCharge.State.WAITING);
        };
    }

    /**
     * A refund.
     *
     * @param field {@code status} in an answer, {@code refund_status} in a notification
     */
    static FoundPayback payback(JsonNode refund, String field) {
        String word = text(refund, field);
        String number = text(refund, "refund_id");
        return switch (word) {
            case "SUCCESS" -> new FoundPayback(FoundPayback.State.PAID, number, time(refund), word);
            case "PROCESSING" -> new FoundPayback(FoundPayback.State.PROCESSING, number, null, word);
            default -> new FoundPayback(FoundPayback.State.REFUSED, number, null, word);
        };
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new Unreadable(name + " is missing", null);
        }
        return value.textValue();
    }

    private static Money total(JsonNode trade) {
        JsonNode total = trade.path("amount").path("total");
        if (!total.isIntegralNumber() || total.longValue() <= 0) {
            throw new Unreadable("amount.total is no sum in fen", null);
        }
        return Money.of(total.longValue(), trade.path("amount").path("currency").asText("CNY"));
    }

    private static Instant time(JsonNode node) {
        try {
            return OffsetDateTime.parse(text(node, "success_time")).toInstant();
        } catch (DateTimeException malformed) {
            throw new Unreadable("success_time is no time", malformed);
        }
    }
}
