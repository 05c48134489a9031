package org.grandstand.programme.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.grandstand.exchange.ColumnMapping;
import org.grandstand.exchange.Sheet;
import org.grandstand.kernel.Money;
import org.grandstand.programme.PriceLevel;

/**
 * Makes price levels of a schedule's highest and lowest price. Only prices in the currency of the games are taken: another
 * currency shows in the heading ({@code price_low_usd}), and no exchange rate is ours to choose.
 */
final class SchedulePrices {

    private final String currency;
    private final boolean taken;

    SchedulePrices(Sheet sheet, ColumnMapping mapping, String currency) {
        this.currency = currency;
        this.taken = Stream.of("priceLow", "priceHigh")
                .map(mapping.columns()::get)
                .filter(java.util.Objects::nonNull)
                .map(column -> named(sheet.columns().get(column)))
                .flatMap(Optional::stream)
                .allMatch(currency::equals);
    }

    /** Whether the file's prices are in the games' currency. */
    boolean taken() {
        return taken;
    }

    /** A for the highest, B for the lowest where that is another; empty when the row has none. */
    List<PriceLevel> of(ScheduleLine line) {
        BigDecimal high = line.priceHigh() == null ? line.priceLow() : line.priceHigh();
        if (!taken || high == null) {
            return List.of();
        }
        BigDecimal low = line.priceLow() == null ? high : line.priceLow();
        PriceLevel dear = new PriceLevel("A", null, money(high.max(low)));
        return high.compareTo(low) == 0
                ? List.of(dear)
                : List.of(dear, new PriceLevel("B", null, money(high.min(low))));
    }

    private Money money(BigDecimal amount) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        // a schedule's prices are guides: halves of the smallest coin go to the even one
        return Money.of(
                amount.movePointRight(digits)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact(),
                currency);
    }

    private static Optional<String> named(String heading) {
        return Stream.of(heading.toUpperCase(Locale.ROOT).split("[^A-Z]+"))
                .filter(word -> word.length() == 3 && isCurrency(word))
                .findFirst();
    }

    private static boolean isCurrency(String word) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(word));
    }
}
