package org.grandstand.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.grandstand.simulator.wechat.BillDownloads.Offered;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** The calls under {@code /v3/bill}, and the files they point to. */
final class BillCalls {

    static final String DOWNLOAD = "/v3/billdownload/file";

    private static final LocalTime READY = LocalTime.of(10, 0);
    private static final int MONTHS_KEPT = 3;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Merchant merchant;
    private final TradeBook book;
    private final Surroundings surroundings;
    private final boolean todayToo;
    private final BillDownloads downloads;
    private volatile BillChanges changes = BillChanges.NONE;

    /** @param todayToo bills may be asked for at any time, today's included; the provider makes them the next day at ten */
    BillCalls(Merchant merchant, TradeBook book, Surroundings surroundings, boolean todayToo) {
        this.merchant = merchant;
        this.book = book;
        this.surroundings = surroundings;
        this.todayToo = todayToo;
        this.downloads = new BillDownloads(surroundings.clock());
    }

    void addTo(Routes routes) {
        routes.on("GET", "/v3/bill/tradebill", this::tradeBill);
        routes.on("GET", "/v3/bill/fundflowbill", this::fundFlowBill);
        routes.on("GET", DOWNLOAD, this::file);
    }

    BillChanges changes() {
        return changes;
    }

    void replace(BillChanges next) {
        changes = next;
    }

    private Reply tradeBill(Request request) {
        TradeBill.Type type = type(request);
        LocalDate date = date(request);
        return offered(request, new TradeBill(type, merchant).text(BillDay.of(book, date, changes)));
    }

    private Reply fundFlowBill(Request request) {
        String account = request.query("account_type").orElse("BASIC");
        if (!account.matches("BASIC|OPERATION|FEES")) throw invalid("account_type", account, "无法识别的资金账户类型");
        LocalDate date = date(request);
        if (!account.equals("BASIC")) throw noStatement();
        return offered(request, FundFlowBill.text(BillDay.of(book, date, changes), merchant));
    }

    private Reply offered(Request request, String text) {
        boolean gzip = isGzip(request);
        if (text.isEmpty()) throw noStatement();
        String marked = changes.byteOrderMark() ? BYTE_ORDER_MARK + text : text;
        Offered offered = downloads.offer(marked, gzip);
        ObjectNode body = Json.object()
                .put("hash_type", "SHA1")
                .put("hash_value", offered.sha1())
                .put("download_url", surroundings.baseUrl() + DOWNLOAD + "?token=" + offered.token());
        return Reply.json(200, body);
    }

    private Reply file(Request request) {
        byte[] file = downloads.fetch(request.query("token").orElse(""));
        return Reply.of(200, "text/plain; charset=utf-8", file);
    }

    private LocalDate date(Request request) {
        String text = request.query("bill_date").orElse("");
        LocalDate date;
        try {
            date = LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw invalid("bill_date", text, "账单日期格式必须为yyyy-MM-dd");
        }
        requireReady(date, text);
        return date;
    }

    private void requireReady(LocalDate date, String text) {
        Instant now = surroundings.clock().instant();
        LocalDate today = Beijing.date(now);
        if (date.isAfter(today)) throw invalid("bill_date", text, "账单日期不能晚于当前日期");
        if (date.isBefore(today.minusMonths(MONTHS_KEPT))) throw invalid("bill_date", text, "仅支持三个月内的账单下载申请");
        Instant ready = date.plusDays(1).atTime(READY).atZone(Beijing.ZONE).toInstant();
        if (!todayToo && now.isBefore(ready)) throw new WechatError(400, "STATEMENT_CREATING", "账单生成中，请在次日10点后再试");
    }

    private static TradeBill.Type type(Request request) {
        String text = request.query("bill_type").orElse("ALL");
        try {
            return TradeBill.Type.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw invalid("bill_type", text, "账单类型只能是ALL、SUCCESS、REFUND");
        }
    }

    private static boolean isGzip(Request request) {
        String text = request.query("tar_type").orElse("");
        if (!text.isEmpty() && !text.equals("GZIP")) throw invalid("tar_type", text, "压缩类型只能是GZIP");
        return !text.isEmpty();
    }

    private static WechatError noStatement() {
        return new WechatError(400, "NO_STATEMENT_EXIST", "账单文件不存在");
    }

    private static WechatError invalid(String name, String value, String rule) {
        return WechatError.parameter("query", "/query/" + name, value, "输入源“/query/" + name + "”规则校验失败，" + rule);
    }
}
