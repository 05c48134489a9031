package org.grandstand.programme.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.programme.PriceLevel;

/** What a session's price levels must be like. */
public final class PriceRules {

    /** In minor units; a digit too many shows here. */
    public static final long PRICE_AT_MOST = 10_000_000_00L;

    public static final int NAME_LENGTH = 60;

    private PriceRules() {}

    /** @throws Rejected programme.bad-prices with one error for each thing that is wrong */
    public static void check(List<PriceLevel> levels, String currency) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            PriceLevel level = levels.get(i);
            String field = "levels[" + i + "]";
            letter(level, field, seen, errors);
            amount(level, field, currency, errors);
        }
        if (!errors.isEmpty()) {
            throw Rejected.fields(Rejected.Kind.RULE, "programme.bad-prices", errors);
        }
    }

    private static void letter(PriceLevel level, String field, Set<String> seen, List<FieldError> errors) {
        String letter = level.level();
        if (letter == null || letter.length() != 1 || !PriceLevel.LEVELS.contains(letter)) {
            errors.add(new FieldError(
                    field + ".level",
                    "programme.bad-level",
                    Rejected.facts("level", letter, "levels", PriceLevel.LEVELS)));
        } else if (!seen.add(letter)) {
            errors.add(new FieldError(field + ".level", "programme.level-twice", Rejected.facts("level", letter)));
        }
        if (level.name() != null && level.name().length() > NAME_LENGTH) {
            errors.add(new FieldError(
                    field + ".name",
                    "programme.level-name-too-long",
                    Rejected.facts("length", level.name().length(), "limit", NAME_LENGTH)));
        }
    }

    private static void amount(PriceLevel level, String field, String currency, List<FieldError> errors) {
        if (level.price() == null || level.price().amount() < 0 || level.price().amount() > PRICE_AT_MOST) {
            errors.add(new FieldError(
                    field + ".price",
                    "programme.bad-price",
                    Rejected.facts(
                            "level",
                            level.level(),
                            "price",
                            level.price() == null ? "-" : level.price().amount(),
                            "limit",
                            PRICE_AT_MOST)));
        } else if (!currency.equals(level.price().currency())) {
            errors.add(new FieldError(
                    field + ".price",
                    "programme.other-currency",
                    Rejected.facts("currency", level.price().currency(), "games", currency)));
        }
    }
}
