package org.grandstand.simulator.wechat;

/** What a notification tells. */
enum NoticeEvent {
    TRANSACTION_SUCCESS("TRANSACTION.SUCCESS", "transaction", "支付成功"),
    REFUND_SUCCESS("REFUND.SUCCESS", "refund", "退款成功"),
    REFUND_ABNORMAL("REFUND.ABNORMAL", "refund", "退款异常"),
    REFUND_CLOSED("REFUND.CLOSED", "refund", "退款关闭");

    private final String type;
    private final String original;
    private final String summary;

    NoticeEvent(String type, String original, String summary) {
        this.type = type;
        this.original = original;
        this.summary = summary;
    }

    String type() {
        return type;
    }

    /** The kind of object inside, which is also the associated data of its encryption. */
    String original() {
        return original;
    }

    String summary() {
        return summary;
    }
}
