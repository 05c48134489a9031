package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An order at the provider.
 *
 * @param placing what the merchant asked for
 * @param state as last written; {@link #stateAt} tells what callers see
 * @param paid null until somebody has paid; read it by {@link #capture}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trade(Placing placing, Prepay prepay, Instant createdAt, TradeState state, Capture paid) {

    static final Duration DEFAULT_LIFE = Duration.ofDays(7);

    /** Way of paying. */
    enum TradeType {
        NATIVE,
        JSAPI,
        MWEB
    }

    /** State of the order, with the description that the provider sends along. */
    enum TradeState {
        NOTPAY("订单未支付"),
        SUCCESS("支付成功"),
        REFUND("订单发生过退款，退款详情请查询退款单"),
        CLOSED("订单已关闭");

        private final String description;

        TradeState(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }
    }

    /**
     * The merchant's words. The same number may be placed again only with exactly the same words.
     *
     * @param timeExpire RFC 3339 time after which nobody can pay; empty when not given, which means seven days
     * @param openid the payer, for JSAPI; otherwise empty
     */
    record Placing(
            String outTradeNo,
            TradeType type,
            String description,
            String attach,
            String notifyUrl,
            long totalFen,
            String timeExpire,
            String openid) {}

    /**
     * What starts a payment on a phone.
     *
     * @param token the {@code pr} of a code_url
     * @param expiresAt two hours for prepay_id and code_url, five minutes for h5_url
     */
    record Prepay(String prepayId, String token, Instant expiresAt) {}

    /** A payment made. */
    record Capture(String transactionId, Instant paidAt, String openid, String bankType) {}

    String outTradeNo() {
        return placing.outTradeNo();
    }

    Optional<Capture> capture() {
        return Optional.ofNullable(paid);
    }

    Instant expiresAt() {
        return placing.timeExpire().isEmpty()
                ? createdAt.plus(DEFAULT_LIFE)
                : OffsetDateTime.parse(placing.timeExpire()).toInstant();
    }

    TradeState stateAt(Instant now) {
        boolean expired = state == TradeState.NOTPAY && !now.isBefore(expiresAt());
        return expired ? TradeState.CLOSED : state;
    }

    Trade with(Prepay fresh) {
        return new Trade(placing, fresh, createdAt, state, paid);
    }

    Trade with(TradeState next) {
        return new Trade(placing, prepay, createdAt, next, paid);
    }

    Trade with(Capture capture) {
        return new Trade(placing, prepay, createdAt, TradeState.SUCCESS, capture);
    }

    /** The same trade with another total, for bills that are to be wrong. */
    Trade withTotal(long totalFen) {
        Placing changed = new Placing(
                placing.outTradeNo(),
                placing.type(),
                placing.description(),
                placing.attach(),
                placing.notifyUrl(),
                totalFen,
                placing.timeExpire(),
                placing.openid());
        return new Trade(changed, prepay, createdAt, state, paid);
    }
}
