package org.grandstand.web.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import org.grandstand.kernel.Money;

/** Money, counts and shares as this house writes them (UI.md). */
@Named
@RequestScoped
public class Figures {

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final double WHOLE = 100;

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

    /** {@code 12.3 %}; a dash when there is no whole. */
    public String share(long part, long whole) {
        return whole == 0 ? "–" : new DecimalFormat("0.0", SYMBOLS).format(WHOLE * part / whole) + " %";
    }
}
