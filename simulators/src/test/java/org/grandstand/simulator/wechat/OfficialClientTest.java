package org.grandstand.simulator.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import com.wechat.pay.java.core.RSAAutoCertificateConfig;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Status;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider's own Java client is the judge: it signs, verifies and decrypts, and is none of ours. */
@Tag("X2")
class OfficialClientTest {

    @TempDir
    Path folder;

    private final Queue<RequestParam> notices = new ConcurrentLinkedQueue<>();
    private Provider provider;
    private HttpServer merchant;
    private RSAAutoCertificateConfig config;
    private DefaultHttpClientBuilder clients;
    private NativePayService payments;

    @BeforeEach
    void start() throws Exception {
        provider = new Provider(folder, true);
        merchant = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        merchant.createContext("/", exchange -> {
            Headers headers = exchange.getRequestHeaders();
            notices.add(new RequestParam.Builder()
                    .serialNumber(headers.getFirst("Wechatpay-Serial"))
                    .nonce(headers.getFirst("Wechatpay-Nonce"))
                    .signature(headers.getFirst("Wechatpay-Signature"))
                    .timestamp(headers.getFirst("Wechatpay-Timestamp"))
                    .body(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .build());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        merchant.start();
        OkHttpClient toSimulator =
                new OkHttpClient.Builder().addInterceptor(this::redirected).build();
        clients = new DefaultHttpClientBuilder().okHttpClient(toSimulator);
        config = new RSAAutoCertificateConfig.Builder()
                .httpClientBuilder(clients)
                .merchantId(setting("mchId"))
                .privateKeyFromPath(folder.resolve("merchant-private-key.pem").toString())
                .merchantSerialNumber(setting("merchantSerialNumber"))
                .apiV3Key(setting("apiV3Key"))
                .build();
        clients.config(config);
        payments = new NativePayService.Builder().httpClient(clients.build()).build();
    }

    @AfterEach
    void stop() {
        provider.close();
        merchant.stop(0);
    }

    @Test
    @DisplayName("it places, queries, closes and refunds, and accepts every signature")
    void calls() {
        assertThat(payments.prepay(order("ORDER40001")).getCodeUrl()).startsWith("weixin://wxpay/bizpayurl?pr=");
        provider.merchant.pay("ORDER40001", "");
        Transaction found = queried("ORDER40001");
        assertThat(found.getTradeState()).isEqualTo(Transaction.TradeStateEnum.SUCCESS);
        assertThat(found.getTradeType()).isEqualTo(Transaction.TradeTypeEnum.NATIVE);
        RefundService refunds =
                new RefundService.Builder().httpClient(clients.build()).build();
        assertThat(refunds.create(refund("ORDER40001")).getStatus()).isEqualTo(Status.PROCESSING);
        payments.prepay(order("ORDER40002"));
        CloseOrderRequest close = new CloseOrderRequest();
        close.setMchid(setting("mchId"));
        close.setOutTradeNo("ORDER40002");
        payments.closeOrder(close);
        assertThat(queried("ORDER40002").getTradeState()).isEqualTo(Transaction.TradeStateEnum.CLOSED);
        assertThatThrownBy(() -> payments.prepay(order("ORDER40002")))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo("ORDER_CLOSED"));
    }

    @Test
    @DisplayName("it verifies and decrypts a notification")
    void notification() {
        payments.prepay(order("ORDER40003"));
        provider.merchant.pay("ORDER40003", "");
        await().until(() -> !notices.isEmpty());
        Transaction told = new NotificationParser(config).parse(notices.poll(), Transaction.class);
        assertThat(told.getOutTradeNo()).isEqualTo("ORDER40003");
        assertThat(told.getTradeState()).isEqualTo(Transaction.TradeStateEnum.SUCCESS);
        assertThat(told.getAmount().getTotal()).isEqualTo(100);
    }

    private Transaction queried(String number) {
        QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(setting("mchId"));
        request.setOutTradeNo(number);
        return payments.queryOrderByOutTradeNo(request);
    }

    private PrepayRequest order(String number) {
        Amount amount = new Amount();
        amount.setTotal(100);
        PrepayRequest request = new PrepayRequest();
        request.setAppid(setting("appId"));
        request.setMchid(setting("mchId"));
        request.setDescription("开幕式");
        request.setOutTradeNo(number);
        request.setNotifyUrl("http://127.0.0.1:" + merchant.getAddress().getPort() + "/notify");
        request.setAmount(amount);
        return request;
    }

    private static CreateRequest refund(String number) {
        AmountReq amount = new AmountReq();
        amount.setRefund(50L);
        amount.setTotal(100L);
        amount.setCurrency("CNY");
        CreateRequest request = new CreateRequest();
        request.setOutTradeNo(number);
        request.setOutRefundNo("R" + number);
        request.setAmount(amount);
        return request;
    }

    private String setting(String name) {
        return provider.merchant.setting(name);
    }

    /**
     * Sends the client's calls here, for its host is fixed; and writes header names as the provider does, for the
     * client minds their case, which HTTP does not and the JDK's server does not keep.
     */
    private Response redirected(Interceptor.Chain chain) throws IOException {
        HttpUrl here = HttpUrl.get(provider.simulator.baseUrl());
        HttpUrl url = chain.request()
                .url()
                .newBuilder()
                .scheme(here.scheme())
                .host(here.host())
                .port(here.port())
                .build();
        Response response = chain.proceed(chain.request().newBuilder().url(url).build());
        Response.Builder renamed = response.newBuilder();
        for (String name : new String[] {
            "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature", "Wechatpay-Timestamp", "Request-ID"
        }) {
            String value = response.header(name);
            if (value != null) renamed.removeHeader(name).header(name, value);
        }
        String type = response.header("Content-Type");
        return type == null
                ? renamed.build()
                : renamed.removeHeader("Content-Type")
                        .header("Content-Type", type)
                        .build();
    }
}
