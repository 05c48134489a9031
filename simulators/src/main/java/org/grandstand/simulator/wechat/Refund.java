package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * Money on its way back.
 *
 * @param ended null while processing; read it by {@link #end}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refund(Ask ask, String refundId, String transactionId, Instant createdAt, Status status, Instant ended) {

    /** State, and how the trade bill calls it. */
    enum Status {
        PROCESSING("PROCESSING"),
        SUCCESS("SUCCESS"),
        CLOSED("FAIL"),
        ABNORMAL("CHANGE");

        private final String inBill;

        Status(String inBill) {
            this.inBill = inBill;
        }

        String inBill() {
            return inBill;
        }
    }

    /**
     * The merchant's words; a repeat with the same number must have the same.
     *
     * @param notifyUrl empty when the merchant wants no v3 notification
     */
    record Ask(String outRefundNo, String outTradeNo, long refundFen, long totalFen, String reason, String notifyUrl) {}

    String outRefundNo() {
        return ask.outRefundNo();
    }

    Optional<Instant> end() {
        return Optional.ofNullable(ended);
    }

    /** Whether the money is, or may still be, the payer's. */
    boolean counts() {
        return status != Status.CLOSED;
    }

    Refund ended(Status how, Instant when) {
        return new Refund(ask, refundId, transactionId, createdAt, how, when);
    }
}
