package org.grandstand.programme;

import org.grandstand.kernel.Money;

/**
 * A price step of a session.
 *
 * @param level one letter, A (dearest by custom) to H
 * @param name what it is called on tickets and lists; null when the letter is enough
 * @param price what one seat of it costs
 */
public record PriceLevel(String level, String name, Money price) {
    public static final String LEVELS = "ABCDEFGH";
}
