package org.grandstand.realname.entity;

/** The number of a Taiwan identity document: a letter worth two digits, nine digits, a weighted sum divisible by ten. */
final class TaiwanIdentity {

    /** Letters in the order of their worth, from 10. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final int FIRST_WORTH = 10;

    private TaiwanIdentity() {}

    static boolean checks(String number) {
        int worth = LETTERS.indexOf(number.charAt(0)) + FIRST_WORTH;
        int sum = worth / 10 + worth % 10 * 9;
        for (int i = 1; i < 9; i++) {
            sum += (number.charAt(i) - '0') * (9 - i);
        }
        return (sum + number.charAt(9) - '0') % 10 == 0;
    }
}
