package org.grandstand.simulator.publicsecurity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Set;

/** The form of a resident identity number (GB 11643-1999): province, date of birth, check character (ISO 7064 MOD 11-2). */
final class ResidentId {

    /** First two digits: the provinces of the mainland; the check knows nobody else. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ResidentId() {}

    static boolean isWellFormed(String number, LocalDate today) {
        return number.matches("\\d{17}[\\dX]")
                && PROVINCES.contains(number.substring(0, 2))
                && isBirthDate(number.substring(6, 14), today)
                && number.charAt(17) == check(number);
    }

    private static boolean isBirthDate(String text, LocalDate today) {
        try {
            LocalDate birth = LocalDate.parse(text, DATE);
            return !birth.isBefore(EARLIEST) && !birth.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
