package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import org.grandstand.kernel.Money;

/** Money, counts and shares as this house writes them (UI.md). */
@Named
@RequestScoped
public class Figures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final double WHOLE = 100;
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    /** {@code ¥1,480.00}; a dash when there is none. */
    public String money(Money money) {
        if (money == null) {
            return "–";
        }
        Currency currency = Currency.getInstance(money.currency());
        int digits = currency.getDefaultFractionDigits();
        String pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        String amount = new DecimalFormat(pattern, SYMBOLS).format(BigDecimal.valueOf(money.amount(), digits));
        return currency.getSymbol(Locale.CHINA) + amount;
    }

    /** {@code 12,345} */
    public String count(long count) {
        return new DecimalFormat("#,##0", SYMBOLS).format(count);
    }

    /** {@code 1,234.5} */
    public String decimal(double value) {
        return new DecimalFormat("#,##0.0", SYMBOLS).format(value);
    }

    /** {@code 45 s}, {@code 3:05} for minutes and seconds, {@code 2:03:05} with hours. */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < MINUTE) {
            return seconds + " s";
        }
        String rest = String.format(Locale.ROOT, "%02d", duration.toSecondsPart());
        return seconds < HOUR
                ? duration.toMinutes() + ":" + rest
                : duration.toHours() + ":" + String.format(Locale.ROOT, "%02d", duration.toMinutesPart()) + ":" + rest;
    }

    /** {@code 12.3 %}; a dash when there is no whole. */
    public String share(long part, long whole) {
        return whole == 0 ? "–" : new DecimalFormat("0.0", SYMBOLS).format(WHOLE * part / whole) + " %";
    }
}
