package org.grandstand.simulator.wechat;

import java.time.Instant;

/**
 * One notification on its way to the merchant.
 *
 * @param subject out_trade_no or out_refund_no, by the event
 * @param attempts how many times it was sent
 * @param nextAt when it is sent next, while it is pending
 * @param lastAnswer HTTP status of the last attempt; 0 when there was none
 */
record Notice(
        String id,
        NoticeEvent event,
        String subject,
        String url,
        Instant createdAt,
        int attempts,
        Instant nextAt,
        State state,
        int lastAnswer) {

    /** Where the notification stands; HELD waits for others to be sent in another order. */
    enum State {
        HELD,
        PENDING,
        DELIVERED,
        LOST,
        EXHAUSTED
    }

    Notice in(State next) {
        return new Notice(id, event, subject, url, createdAt, attempts, nextAt, next, lastAnswer);
    }

    Notice due(Instant when) {
        return new Notice(id, event, subject, url, createdAt, attempts, when, State.PENDING, lastAnswer);
    }

    Notice answered(int status) {
        return new Notice(id, event, subject, url, createdAt, attempts + 1, nextAt, state, status);
    }
}
