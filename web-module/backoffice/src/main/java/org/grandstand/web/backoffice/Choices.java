package org.grandstand.web.backoffice;

import java.util.Arrays;
import java.util.Locale;

/** Reads values of enums out of addresses and forms; what is none counts as not chosen. */
public final class Choices {

    private Choices() {}

    /** The constant of a name, in any case; null when there is none. */
    public static <E extends Enum<E>> E of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
