package org.grandstand.inventory.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Ticket codes: 80 random bits as 16 characters of an alphabet without 0, O, 1 and I, and one check character by the
 * hybrid system of ISO 7064 (MOD 33,32 here, built like its MOD 27,26 and MOD 37,36). The codes of one session begin with
 * the same 16 bits, so that they lie side by side in the index: 13 million scattered ones would rewrite all of it again and
 * again. Nobody can guess one: who knows a ticket of a session with 80,000 seats hits another in 2 · 10^14 tries. The check
 * character catches every single wrong character.
 */
@ApplicationScoped
public class TicketCodes {

    static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    public static final int LENGTH = 17;
    public static final int RANDOM_BYTES = 10;
    private static final int COMMON_BYTES = 2;
    private static final int RANDOM_CHARACTERS = 16;
    private static final int BITS_A_CHARACTER = 5;
    private static final int RADIX = 32;

    private final SecureRandom random = new SecureRandom();

    /** What the codes of one session have in common. */
    public byte[] beginning() {
        byte[] common = new byte[COMMON_BYTES];
        random.nextBytes(common);
        return common;
    }

    /** As many fresh codes as asked for; the randomness is drawn in one piece, which is what makes millions of them quick. */
    public String[] fresh(int count, byte[] beginning) {
        byte[] bits = new byte[count * RANDOM_BYTES];
        random.nextBytes(bits);
        String[] codes = new String[count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(beginning, 0, bits, i * RANDOM_BYTES, COMMON_BYTES);
            codes[i] = of(bits, i * RANDOM_BYTES);
        }
        return codes;
    }

    /** The code of ten bytes. */
    static String of(byte[] bytes, int offset) {
        char[] code = new char[LENGTH];
        long high = fiveBytes(bytes, offset);
        long low = fiveBytes(bytes, offset + RANDOM_BYTES / 2);
        int half = RANDOM_CHARACTERS / 2;
        for (int i = 0; i < half; i++) {
            int shift = (half - 1 - i) * BITS_A_CHARACTER;
            code[i] = ALPHABET.charAt((int) (high >>> shift) & (RADIX - 1));
            code[half + i] = ALPHABET.charAt((int) (low >>> shift) & (RADIX - 1));
        }
        code[RANDOM_CHARACTERS] = check(code);
        return new String(code);
    }

    /** The ten bytes that a well-formed code stands for. */
    static byte[] bytes(String code) {
        byte[] bytes = new byte[RANDOM_BYTES];
        int half = RANDOM_CHARACTERS / 2;
        writeFiveBytes(value(code, 0, half), bytes, 0);
        writeFiveBytes(value(code, half, RANDOM_CHARACTERS), bytes, RANDOM_BYTES / 2);
        return bytes;
    }

    /** Reads what a person typed or a reader scanned: spaces, dashes and case do not matter; empty when it is no code. */
    public static Optional<String> read(String typed) {
        String code = typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return valid(code) ? Optional.of(code) : Optional.empty();
    }

    /** Whether it has the right length, only our characters, and the right check character. */
    public static boolean valid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(code.toCharArray()) == code.charAt(RANDOM_CHARACTERS);
    }

    private static char check(char[] code) {
        int product = RADIX;
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            int sum = (product + ALPHABET.indexOf(code[i])) % RADIX;
            product = (sum == 0 ? RADIX : sum) * 2 % (RADIX + 1);
        }
        return ALPHABET.charAt((RADIX + 1 - product) % RADIX);
    }

    private static long fiveBytes(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < RANDOM_BYTES / 2; i++) {
            value = value << Byte.SIZE | bytes[offset + i] & 0xFF;
        }
        return value;
    }

    private static void writeFiveBytes(long value, byte[] into, int offset) {
        for (int i = 0; i < RANDOM_BYTES / 2; i++) {
            into[offset + i] = (byte) (value >>> (RANDOM_BYTES / 2 - 1 - i) * Byte.SIZE);
        }
    }

    private static long value(String code, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = value << BITS_A_CHARACTER | ALPHABET.indexOf(code.charAt(i));
        }
        return value;
    }
}
