package org.grandstand.inventory.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I3.1")
class TicketCodesTest {

    private final TicketCodes codes = new TicketCodes();

    @Test
    @DisplayName("a hundred thousand codes are all different and all valid")
    void codesAreUniqueAndValid() {
        Set<String> unique = new HashSet<>(List.of(codes.fresh(100_000, codes.beginning())));
        assertThat(unique).hasSize(100_000).allMatch(TicketCodes::valid).allMatch(code -> code.length() == 17);
    }

    @Test
    @DisplayName("no code holds a character that is mistaken for another: 0 O 1 I")
    void noLookAlikes() {
        assertThat(codes.fresh(10_000, codes.beginning())).noneMatch(code -> code.matches(".*[01OI].*"));
        assertThat(TicketCodes.ALPHABET.chars().distinct().count()).isEqualTo(32);
    }

    @Test
    @DisplayName("the check character catches every single wrong character")
    void everySingleErrorIsCaught() {
        for (String code : codes.fresh(200, codes.beginning())) {
            for (int at = 0; at < code.length(); at++) {
                for (char wrong : TicketCodes.ALPHABET.toCharArray()) {
                    String typed = code.substring(0, at) + wrong + code.substring(at + 1);
                    assertThat(TicketCodes.valid(typed)).isEqualTo(typed.equals(code));
                }
            }
        }
    }

    @Test
    @DisplayName("the check character catches more than 97 of 100 swapped neighbours")
    void swappedNeighboursAreCaught() {
        int swapped = 0;
        int caught = 0;
        for (String code : codes.fresh(2_000, codes.beginning())) {
            for (int at = 0; at + 1 < code.length(); at++) {
                String typed = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                swapped += typed.equals(code) ? 0 : 1;
                caught += TicketCodes.valid(typed) ? 0 : 1;
            }
        }
        assertThat(caught).isGreaterThan(swapped * 97 / 100);
    }

    @Test
    @DisplayName("a code typed in small letters with dashes and spaces is read; a wrong one is not")
    void typedCodesAreRead() {
        String code = codes.fresh(1, codes.beginning())[0];
        String typed =
                code.substring(0, 4) + "-" + code.substring(4, 9).toLowerCase(Locale.ROOT) + " " + code.substring(9);
        assertThat(TicketCodes.read(typed)).contains(code);
        assertThat(TicketCodes.read(null)).isEmpty();
        assertThat(TicketCodes.read("")).isEmpty();
        assertThat(TicketCodes.read(code + "2")).isEmpty();
        assertThat(TicketCodes.read("票".repeat(17))).isEmpty();
    }

    @Test
    @DisplayName("the ten random bytes come back out of a code")
    void bytesComeBack() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[TicketCodes.RANDOM_BYTES];
            random.nextBytes(bytes);
            assertThat(TicketCodes.bytes(TicketCodes.of(bytes, 0))).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName(
            "the codes of one session begin alike, so that they lie side by side in the index, and go on differently")
    void oneSessionBeginsAlike() {
        String[] session = codes.fresh(1_000, codes.beginning());

        assertThat(session).extracting(code -> code.substring(0, 3)).containsOnly(session[0].substring(0, 3));
        assertThat(session).extracting(code -> code.substring(4, 16)).doesNotHaveDuplicates();
    }
}
