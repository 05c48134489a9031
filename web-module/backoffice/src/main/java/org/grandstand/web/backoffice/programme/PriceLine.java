package org.grandstand.web.backoffice.programme;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.grandstand.kernel.Money;
import org.grandstand.programme.PriceLevel;

/** One letter's name and price while they are typed; without a price the session does not have the level. */
public class PriceLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String level;
    private String name = "";
    private BigDecimal price;

    PriceLine(String level) {
        this.level = level;
    }

    static PriceLine of(PriceLevel level) {
        PriceLine line = new PriceLine(level.level());
        line.name = level.name();
        int digits = Currency.getInstance(level.price().currency()).getDefaultFractionDigits();
        line.price = BigDecimal.valueOf(level.price().amount(), digits);
        return line;
    }

    PriceLevel level(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        long minor = price.movePointRight(digits).longValueExact();
        return new PriceLevel(level, name == null || name.isBlank() ? null : name.strip(), Money.of(minor, currency));
    }

    public String getLevel() {
        return level;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
