package org.grandstand.payment.adapter.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.grandstand.kernel.control.Json;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.ProviderMessage;
import org.grandstand.payment.control.BillNotReady;
import org.grandstand.payment.control.FoundCharge;
import org.grandstand.payment.control.FoundPayback;
import org.grandstand.payment.control.Notice;
import org.grandstand.payment.control.PaymentProvider;
import org.grandstand.payment.control.ProviderRefused;
import org.grandstand.payment.control.ProviderUnreachable;
import org.grandstand.payment.control.Repayment;
import org.grandstand.payment.control.Unreadable;

/** WeChat Pay, API version 3 (pay.weixin.qq.com/doc/v3). */
@ApplicationScoped
public class WechatPay implements PaymentProvider {

    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));
    private static final String TRANSACTIONS = "/v3/pay/transactions/";

    @Inject
    WechatCalls calls;

    @Inject
    WechatSettings settings;

    @Inject
    Clock clock;

    @Override
    public String place(String number, OpenCharge wish) {
        WechatConfiguration merchant = settings.current();
        ObjectNode body = Json.mapper()
                .createObjectNode()
                .put("appid", merchant.appId())
                .put("mchid", merchant.merchantId())
                .put("description", wish.description())
                .put("out_trade_no", number)
                .put("time_expire", time(wish.expiresAt()))
                .put("notify_url", merchant.notifyUrl());
        body.putObject("amount")
                .put("total", wish.amount().amount())
                .put("currency", wish.amount().currency());
        return codeUrl(call("POST", TRANSACTIONS + "native", body.toString()));
    }

    @Override
    public FoundCharge find(String number) {
        try {
            String merchantId = settings.current().merchantId();
            return charge(call("GET", TRANSACTIONS + "out-trade-no/" + number + "?mchid=" + merchantId, ""));
        } catch (ProviderRefused no) {
            if (no.code().equals("ORDER_NOT_EXIST")) {
                return FoundCharge.in(FoundCharge.State.ABSENT);
            }
            throw no;
        }
    }

    @Override
    public void close(String number) {
        ObjectNode body =
                Json.mapper().createObjectNode().put("mchid", settings.current().merchantId());
        call("POST", TRANSACTIONS + "out-trade-no/" + number + "/close", body.toString());
    }

    @Override
    public FoundPayback payBack(Repayment repayment) {
        ObjectNode body = Json.mapper()
                .createObjectNode()
                .put("out_trade_no", repayment.chargeNumber())
                .put("out_refund_no", repayment.number())
                .put("reason", repayment.reason())
                .put("notify_url", settings.current().notifyUrl());
        body.putObject("amount")
                .put("refund", repayment.amount().amount())
                .put("total", repayment.captured().amount())
                .put("currency", repayment.amount().currency());
        JsonNode answer = call("POST", "/v3/refund/domestic/refunds", body.toString());
        try {
            return TradeText.payback(answer, "status");
        } catch (Unreadable incomplete) {
            throw new ProviderUnreachable("the answer to a refund is incomplete", incomplete);
        }
    }

    @Override
    public Notice read(ProviderMessage message) {
        WechatConfiguration merchant = settings.current();
        new MessageVerifier(merchant, clock).verify(message);
        return new NoticeReader(merchant).read(message.body());
    }

    @Override
    public boolean fetchBill(LocalDate day, Path into) {
        try {
            JsonNode answer = call("GET", "/v3/bill/tradebill?bill_date=" + day + "&bill_type=ALL", "");
            calls.download(URI.create(TradeText.text(answer, "download_url")), into);
            requireDigest(into, TradeText.text(answer, "hash_value"));
            return true;
        } catch (ProviderRefused no) {
            return switch (no.code()) {
                case "NO_STATEMENT_EXIST" -> false;
                case "STATEMENT_CREATING" -> throw new BillNotReady(no.getMessage());
                default -> throw no;
            };
        }
    }

    @Override
    public Stream<BillRow> readBill(Path file) {
        return WechatBill.read(file);
    }

    @Override
    public Optional<String> demoPayUrl(ChargeView charge) {
        return settings.current()
                .payPageUrl()
                .map(page -> page + "?" + URI.create(charge.codeUrl()).getRawQuery());
    }

    private JsonNode call(String method, String target, String body) {
        try {
            return calls.call(method, target, body);
        } catch (FaultToleranceException leftAlone) {
            throw new ProviderUnreachable("WeChat Pay has been silent and is left alone for a while", leftAlone);
        }
    }

    private static String codeUrl(JsonNode answer) {
        try {
            return TradeText.text(answer, "code_url");
        } catch (Unreadable incomplete) {
            throw new ProviderUnreachable("the answer to a new charge is incomplete", incomplete);
        }
    }

    private static FoundCharge charge(JsonNode answer) {
        try {
            return TradeText.charge(answer);
        } catch (Unreadable incomplete) {
            throw new ProviderUnreachable("the answer about a transaction is incomplete", incomplete);
        }
    }

    private static void requireDigest(Path file, String expected) {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-1"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            String digest =
                    HexFormat.of().formatHex(digesting.getMessageDigest().digest());
            if (!digest.equalsIgnoreCase(expected)) {
                throw new Unreadable("the file's SHA-1 is " + digest + ", announced was " + expected, null);
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new Unreadable("the file cannot be read", unreadable);
        }
    }

    private static String time(Instant instant) {
        return RFC3339.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
