package org.grandstand.simulator.publicsecurity;

import java.util.regex.Pattern;

/** The form of a name on a resident identity card: Chinese characters, a middle dot between parts. */
final class PersonName {

    private static final int MAX_CHARACTERS = 30;
    private static final Pattern FORM = Pattern.compile("\\p{IsHan}[\\p{IsHan}·•．]*\\p{IsHan}");

    private PersonName() {}

    static boolean isWellFormed(String name) {
        return name.codePointCount(0, name.length()) <= MAX_CHARACTERS
                && FORM.matcher(name).matches();
    }
}
