package org.grandstand.payment.adapter.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.grandstand.kernel.Money;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.control.Unreadable;
import org.grandstand.testing.Shared;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A2")
class WechatBillTest {

    @TempDir
    Path folder;

    private static List<BillRow> read(Path file) {
        try (Stream<BillRow> rows = WechatBill.read(file)) {
            return rows.toList();
        }
    }

    @Test
    @DisplayName("the layout of 2014 is read by its headers, and its totals add up")
    void oldLayout() {
        List<BillRow> rows = read(Shared.file("payment/wechat-tradebill-ALL-2014-old-layout.csv"));
        assertThat(rows).hasSize(2);
        BillRow first = rows.get(0);
        assertThat(first.kind()).isEqualTo(MoneyMoved.Kind.CAPTURE);
        assertThat(first.number()).isEqualTo("1415640626");
        assertThat(first.providerNumber()).isEqualTo("1001690740201411100005734289");
        assertThat(first.amount()).isEqualTo(Money.of(1, "CNY"));
        assertThat(first.at()).isEqualTo(Instant.parse("2014-11-10T08:33:45Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "REFUND", "SUCCESS"})
    @DisplayName("a bill whose lines do not add up to its totals is refused, saying which sum")
    void totalsDiffer(String type) {
        Path sample = Shared.file("payment/wechat-tradebill-" + type + ".csv");
        assertThatThrownBy(() -> read(sample)).isInstanceOf(Unreadable.class).hasMessageContaining("总交易单数");
    }

    private static final String HEADER = "交易时间,微信订单号,商户订单号,交易状态,货币种类,微信退款单号,商户退款单号,退款状态,商品名称,手续费,订单金额,申请退款金额\r\n";
    private static final String PAID =
            "`2027-05-18 23:59:59,`4200,`0ABC,`SUCCESS,`CNY,`0,`0,`,`决赛,A 区,`0.60000,`100.00,`0.00\r\n";
    private static final String BACK =
            "`2027-05-18 12:00:00,`4200,`0ABC,`REFUND,`CNY,`5030,`0DEF,`SUCCESS,`决赛,`-0.60000,`0.00,`100.00\r\n";
    private static final String TOTALS = "总交易单数,订单总金额,申请退款总金额,手续费总金额\r\n";

    @Test
    @DisplayName("payments and refunds, commas in names, a byte order mark: read in fen, totals checked")
    void own() throws IOException {
        Path file = bill("\uFEFF" + HEADER + PAID + BACK + TOTALS + "`2,`100.00,`100.00,`0.00000\r\n");
        List<BillRow> rows = read(file);
        assertThat(rows).extracting(BillRow::kind).containsExactly(MoneyMoved.Kind.CAPTURE, MoneyMoved.Kind.PAYBACK);
        assertThat(rows).extracting(BillRow::number).containsExactly("0ABC", "0DEF");
        assertThat(rows).extracting(BillRow::fee).containsExactly(60L, -60L);
        assertThat(rows).extracting(row -> row.amount().amount()).containsExactly(10_000L, 10_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`2,`100.00,`0.00,`0.60000",
                "`1,`99.99,`0.00,`0.60000",
                "`1,`100.00,`0.01,`0.60000",
                "`1,`100.00,`0.00,`0.61000"
            })
    @DisplayName("each of the totals is compared")
    void eachTotal(String totals) throws IOException {
        Path file = bill(HEADER + PAID + TOTALS + totals + "\r\n");
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("a bill cut off, a column missing, a part of a fen: refused, naming the line")
    void damaged() throws IOException {
        assertThatThrownBy(() -> read(bill(HEADER + PAID)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(bill(""))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read(bill(HEADER.replace("订单金额,", "别的,") + PAID)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read(bill(HEADER + PAID.replace("100.00", "100.001"))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line 2");
    }

    private Path bill(String text) throws IOException {
        return Files.write(folder.resolve("bill.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
