package org.grandstand.simulator.wechat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.grandstand.simulator.wechat.Page.Rendered;
import org.grandstand.simulator.wechat.Trade.TradeState;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** The pages on which a person pays, in place of the phone's app: what is paid, to whom, Pay and Cancel. */
final class PayPages implements Answering {

    private static final Page PAY = Page.named("pay.html");
    private static final Page OUTCOME = Page.named("outcome.html");
    private static final Page AMOUNT = Page.of("<div class=\"amount\">¥${amount}</div>");
    private static final Page BACK =
            Page.of("<a class=\"back\" href=\"${url}\">返回商户 <span lang=\"en\">Back</span></a>");
    private static final byte[] STYLE = Page.resource("pay.css").getBytes(StandardCharsets.UTF_8);

    /** How the story of a payment ends, in both languages. */
    private enum Outcome {
        PAID("支付成功", "Paid. You can go back to the merchant.", "good", "✓", 200),
        ALREADY_PAID("该订单已支付，请勿重复支付", "This order is paid already; nothing more to pay.", "good", "✓", 200),
        CANCELLED("已取消支付，订单有效期内仍可支付", "Cancelled. You can still pay while the order is valid.", "still", "–", 200),
        CLOSED("订单已关闭，请返回商户重新下单", "This order is closed. Go back to the merchant and order again.", "bad", "!", 409),
        EXPIRED("二维码已过期，请返回商户重新获取", "This code has expired. Go back to the merchant for a new one.", "bad", "!", 409),
        UNKNOWN("二维码无效，请返回商户重新获取", "This code is not valid. Go back to the merchant for a new one.", "bad", "!", 404);

        private final String chinese;
        private final String english;
        private final String tone;
        private final String mark;
        private final int status;

        Outcome(String chinese, String english, String tone, String mark, int status) {
            this.chinese = chinese;
            this.english = english;
            this.tone = tone;
            this.mark = mark;
            this.status = status;
        }
    }

    private final TradeBook book;
    private final OrderDesk desk;
    private final Merchant merchant;
    private final Clock clock;
    private final Routes routes = new Routes()
            .on("GET", "/pay", this::shown)
            .on("POST", "/pay", this::decided)
            .on("GET", "/pay.css", request -> Reply.of(200, "text/css; charset=utf-8", STYLE));

    PayPages(TradeBook book, OrderDesk desk, Merchant merchant, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.merchant = merchant;
        this.clock = clock;
    }

    @Override
    public Reply answer(Request request) {
        return routes.answer(request)
                .orElseGet(() -> outcome(Outcome.UNKNOWN, Optional.empty(), ""))
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
    }

    private Reply shown(Request request) {
        String back = back(request.query("redirect_url"));
        Optional<Trade> trade = book.tradeByPrepay(request.query("pr").orElse(""));
        Optional<Outcome> obstacle = obstacle(trade);
        if (obstacle.isPresent()) return outcome(obstacle.get(), trade, back);
        return Reply.html(200, form(trade.orElseThrow(), back).markup());
    }

    private Reply decided(Request request) {
        Map<String, String> form = request.form();
        String back = back(Optional.ofNullable(form.get("redirect_url")));
        Optional<Trade> trade = book.tradeByPrepay(form.getOrDefault("pr", ""));
        Optional<Outcome> obstacle = obstacle(trade);
        if (obstacle.isPresent()) return outcome(obstacle.get(), trade, back);
        if (!"pay".equals(form.get("action"))) return outcome(Outcome.CANCELLED, trade, back);
        return paid(trade.orElseThrow(), back);
    }

    private Reply paid(Trade trade, String back) {
        try {
            return outcome(Outcome.PAID, Optional.of(desk.payOnPhone(trade.outTradeNo())), back);
        } catch (WechatError meanwhileSettled) {
            Optional<Trade> now = book.trade(trade.outTradeNo());
            return outcome(obstacle(now).orElse(Outcome.EXPIRED), now, back);
        }
    }

    private Optional<Outcome> obstacle(Optional<Trade> found) {
        if (found.isEmpty()) return Optional.of(Outcome.UNKNOWN);
        Trade trade = found.get();
        Instant now = clock.instant();
        TradeState state = trade.stateAt(now);
        if (state == TradeState.CLOSED) return Optional.of(Outcome.CLOSED);
        if (state != TradeState.NOTPAY) return Optional.of(Outcome.ALREADY_PAID);
        return now.isBefore(trade.prepay().expiresAt()) ? Optional.empty() : Optional.of(Outcome.EXPIRED);
    }

    private Rendered form(Trade trade, String back) {
        Instant prepayEnd = trade.prepay().expiresAt();
        Instant until = prepayEnd.isBefore(trade.expiresAt()) ? prepayEnd : trade.expiresAt();
        return PAY.with(Map.of(
                "description", trade.placing().description(),
                "merchant", merchant.mchId(),
                "amount", Beijing.yuan(trade.placing().totalFen()),
                "number", trade.outTradeNo(),
                "until", Beijing.billTime(until),
                "token", trade.prepay().token(),
                "back", back));
    }

    private static Reply outcome(Outcome outcome, Optional<Trade> trade, String back) {
        Rendered amount = trade.map(found -> AMOUNT.with(
                        Map.of("amount", Beijing.yuan(found.placing().totalFen()))))
                .orElse(Rendered.NOTHING);
        Rendered link = back.isEmpty() ? Rendered.NOTHING : BACK.with(Map.of("url", back));
        Rendered page = OUTCOME.with(Map.of(
                "chinese", outcome.chinese,
                "english", outcome.english,
                "tone", outcome.tone,
                "mark", outcome.mark,
                "amount", amount,
                "back", link));
        return Reply.html(outcome.status, page.markup());
    }

    /** Only web addresses are linked, so that no page can be made to run a script. */
    private static String back(Optional<String> url) {
        return url.filter(address -> address.matches("https?://[^\\s]{1,1000}")).orElse("");
    }
}
