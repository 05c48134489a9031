package org.grandstand.simulator.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.grandstand.simulator.wechat.Trade.Capture;
import org.grandstand.simulator.wechat.Trade.Placing;
import org.grandstand.simulator.wechat.Trade.Prepay;
import org.grandstand.simulator.wechat.Trade.TradeState;
import org.grandstand.simulator.wechat.Trade.TradeType;

/** Places, closes and pays orders by the provider's rules. */
final class OrderDesk {

    static final Duration PREPAY_LIFE = Duration.ofHours(2);
    static final Duration H5_LIFE = Duration.ofMinutes(5);

    private final TradeBook book;
    private final NoticeBoard notices;
    private final Clock clock;

    OrderDesk(TradeBook book, NoticeBoard notices, Clock clock) {
        this.book = book;
        this.notices = notices;
        this.clock = clock;
    }

    /** Places an order, or gives an unpaid one that is asked for in the same words a fresh prepay. */
    Trade place(Placing placing) {
        Instant now = clock.instant();
        return book.change(
                placing.outTradeNo(),
                existing -> existing.map(trade -> placedAgain(trade, placing, now))
                        .orElseGet(() -> new Trade(placing, prepay(placing, now), now, TradeState.NOTPAY, null)));
    }

    void close(String outTradeNo) {
        Instant now = clock.instant();
        book.change(outTradeNo, existing -> {
            Trade trade = existing.orElseThrow(WechatError::orderMissing);
            requireOpen(trade, now);
            return trade.with(TradeState.CLOSED);
        });
    }

    /** What a person does on the phone: refused when the order or its prepay is no longer good. */
    Trade payOnPhone(String outTradeNo) {
        Instant now = clock.instant();
        Trade paid = book.change(outTradeNo, existing -> {
            Trade trade = existing.orElseThrow(WechatError::orderMissing);
            requireOpen(trade, now);
            if (!now.isBefore(trade.prepay().expiresAt())) throw new WechatError(400, "INVALID_REQUEST", "二维码已过期");
            return captured(trade, now);
        });
        tell(paid);
        return paid;
    }

    /**
     * A payment as tests want it: at any time, even after the order's own end, as when money was on its way already.
     *
     * @param told whether the merchant is notified
     */
    Trade settle(String outTradeNo, Optional<Instant> paidAt, boolean told) {
        Instant time = paidAt.orElseGet(clock::instant);
        Trade paid = book.change(outTradeNo, existing -> {
            Trade trade = existing.orElseThrow(WechatError::orderMissing);
            if (trade.state() != TradeState.NOTPAY) requireOpen(trade, time);
            return captured(trade, time);
        });
        if (told) tell(paid);
        return paid;
    }

    private void tell(Trade paid) {
        notices.post(
                NoticeEvent.TRANSACTION_SUCCESS,
                paid.outTradeNo(),
                paid.placing().notifyUrl());
    }

    private Trade placedAgain(Trade trade, Placing placing, Instant now) {
        requireOpen(trade, now);
        if (!trade.placing().equals(placing)) throw new WechatError(403, "OUT_TRADE_NO_USED", "商户订单号重复");
        return trade.with(prepay(placing, now));
    }

    private static void requireOpen(Trade trade, Instant now) {
        switch (trade.stateAt(now)) {
            case CLOSED -> throw new WechatError(400, "ORDER_CLOSED", "订单已关闭");
            case SUCCESS, REFUND -> throw new WechatError(400, "ORDERPAID", "该订单已支付");
            case NOTPAY -> {
                // May go on.
            }
        }
    }

    private static Trade captured(Trade trade, Instant now) {
        String openid = trade.placing().openid();
        return trade.with(
                new Capture(Numbers.transaction(now), now, openid.isEmpty() ? Numbers.openid() : openid, "OTHERS"));
    }

    private static Prepay prepay(Placing placing, Instant now) {
        Duration life = placing.type() == TradeType.MWEB ? H5_LIFE : PREPAY_LIFE;
        return new Prepay(Numbers.prepay(now), Numbers.token(), now.plus(life));
    }
}
