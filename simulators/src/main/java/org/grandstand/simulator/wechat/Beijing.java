package org.grandstand.simulator.wechat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times and sums as the provider writes them: Beijing time everywhere, yuan in bills. */
final class Beijing {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter RFC3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZONE);
    private static final DateTimeFormatter BILL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter COMPACT_DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZONE);

    private Beijing() {}

    static String rfc3339(Instant time) {
        return RFC3339.format(time);
    }

    static String billTime(Instant time) {
        return BILL.format(time);
    }

    static String compactDate(Instant time) {
        return COMPACT_DATE.format(time);
    }

    static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
