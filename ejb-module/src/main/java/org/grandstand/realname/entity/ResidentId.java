package org.grandstand.realname.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** The number of a mainland resident identity card (GB 11643): division, birth date, sequence, check digit (ISO 7064 MOD 11-2). */
final class ResidentId {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ResidentId() {}

    /** The refusal code of the first thing wrong with 17 digits and a check character. */
    static Optional<String> wrong(String number, LocalDate today) {
        Optional<LocalDate> born = born(number);
        if (born.isEmpty() || born.get().isBefore(OLDEST) || born.get().isAfter(today)) {
            return Optional.of("realname.birth-date");
        }
        // a division given up before the birth cannot be in the number; one named later can, for people got numbers
        // late
        if (!Divisions.known(number.substring(0, 6), born.get().getYear())) {
            return Optional.of("realname.region");
        }
        return check(number) == number.charAt(17) ? Optional.empty() : Optional.of("realname.check-digit");
    }

    private static Optional<LocalDate> born(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DATE));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
