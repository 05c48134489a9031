package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.grandstand.simulator.wechat.Trade.Placing;
import org.grandstand.simulator.wechat.Trade.Prepay;
import org.grandstand.simulator.wechat.Trade.TradeType;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** The calls under {@code /v3/pay/transactions}. */
final class OrderCalls {

    private static final int MAX_URL = 255;

    private final Merchant merchant;
    private final OrderDesk desk;
    private final TradeBook book;
    private final String baseUrl;
    private final Clock clock;

    OrderCalls(Merchant merchant, OrderDesk desk, TradeBook book, Surroundings surroundings) {
        this.merchant = merchant;
        this.desk = desk;
        this.book = book;
        this.baseUrl = surroundings.baseUrl();
        this.clock = surroundings.clock();
    }

    void addTo(Routes routes) {
        String root = "/v3/pay/transactions";
        routes.on("POST", root + "/native", request -> placed(request, TradeType.NATIVE));
        routes.on("POST", root + "/jsapi", request -> placed(request, TradeType.JSAPI));
        routes.on("POST", root + "/h5", request -> placed(request, TradeType.MWEB));
        routes.on("GET", root + "/out-trade-no/{no}", request -> found(request, book.trade(request.variable("no"))));
        routes.on("GET", root + "/id/{id}", request -> found(request, book.tradeByTransaction(request.variable("id"))));
        routes.on("POST", root + "/out-trade-no/{no}/close", this::closed);
    }

    private Reply placed(Request request, TradeType type) {
        Fields fields = Fields.of(request);
        requireMerchant(fields);
        Prepay prepay = desk.place(placing(fields, type)).prepay();
        ObjectNode body = Json.object();
        switch (type) {
            case NATIVE -> body.put("code_url", "weixin://wxpay/bizpayurl?pr=" + prepay.token());
            case JSAPI -> body.put("prepay_id", prepay.prepayId());
            case MWEB -> body.put("h5_url", baseUrl + "/pay?pr=" + prepay.token());
        }
        return Reply.json(200, body);
    }

    private Placing placing(Fields fields, TradeType type) {
        String number = fields.text("out_trade_no", 6, 32);
        if (!number.matches("[0-9A-Za-z_\\-|*]+")) throw fields.invalid("out_trade_no", "只能是数字、大小写字母_-|*");
        Fields amount = fields.object("amount");
        requireYuan(amount);
        if (type == TradeType.MWEB) requireScene(fields.object("scene_info"));
        return new Placing(
                number,
                type,
                fields.text("description", 1, 127),
                fields.optionalText("attach", 128),
                notifyUrl(fields, fields.text("notify_url", 1, MAX_URL)),
                amount.fen("total"),
                timeExpire(fields),
                type == TradeType.JSAPI ? fields.object("payer").text("openid", 1, 128) : "");
    }

    private void requireMerchant(Fields fields) {
        String mchId = fields.text("mchid", 1, 32);
        if (!mchId.equals(merchant.mchId())) throw new WechatError(403, "NO_AUTH", "商户号与签名的商户号不一致");
        if (!fields.text("appid", 1, 32).equals(merchant.appId()))
            throw new WechatError(400, "APPID_MCHID_NOT_MATCH", "appid和mchid不匹配，请检查后再试");
    }

    private static void requireYuan(Fields amount) {
        String currency = amount.optionalText("currency", 16);
        if (!currency.isEmpty() && !currency.equals("CNY")) throw amount.invalid("currency", "境内商户号仅支持人民币CNY");
    }

    private static void requireScene(Fields scene) {
        scene.text("payer_client_ip", 1, 45);
        scene.object("h5_info").text("type", 1, 32);
    }

    /** The provider posts only to plain addresses: no query, no fragment. */
    static String notifyUrl(Fields fields, String url) {
        if (url.isEmpty()) return url;
        try {
            URI uri = URI.create(url);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) return url;
        } catch (IllegalArgumentException malformed) {
            throw fields.invalid("notify_url", "不是合法的URL");
        }
        throw fields.invalid("notify_url", "必须是以http(s)开头、不带参数的完整URL");
    }

    private String timeExpire(Fields fields) {
        String text = fields.optionalText("time_expire", 64);
        if (text.isEmpty()) return text;
        try {
            if (OffsetDateTime.parse(text).toInstant().isAfter(clock.instant())) return text;
        } catch (DateTimeParseException malformed) {
            throw fields.invalid("time_expire", "必须符合RFC3339格式，如2018-06-08T10:34:56+08:00");
        }
        throw fields.invalid("time_expire", "必须晚于当前时间");
    }

    private Reply found(Request request, Optional<Trade> trade) {
        String mchId = request.query("mchid")
                .orElseThrow(
                        () -> WechatError.parameter("query", "/query/mchid", "", "输入源“/query/mchid”必填性规则校验失败，此字段为必填项"));
        requireSame(mchId);
        Trade found = trade.orElseThrow(WechatError::orderMissing);
        return Reply.json(200, TradeText.of(found, found.stateAt(clock.instant()), merchant));
    }

    private Reply closed(Request request) {
        requireSame(Fields.of(request).text("mchid", 1, 32));
        desk.close(request.variable("no"));
        return Reply.empty(204);
    }

    private void requireSame(String mchId) {
        if (!mchId.equals(merchant.mchId())) throw new WechatError(403, "NO_AUTH", "商户号与签名的商户号不一致");
    }
}
