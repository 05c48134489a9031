package org.grandstand.simulator.secret;

import java.security.SecureRandom;

/** Unguessable text. */
public final class Secrets {

    static final SecureRandom RANDOM = new SecureRandom();

    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";
    private static final String HEXADECIMAL = "0123456789abcdef";

    private Secrets() {}

    public static String text(int length) {
        return from(LETTERS_AND_DIGITS, length);
    }

    public static String digits(int length) {
        return from(DIGITS, length);
    }

    public static String hexadecimal(int length) {
        return from(HEXADECIMAL, length);
    }

    private static String from(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        return text.toString();
    }
}
