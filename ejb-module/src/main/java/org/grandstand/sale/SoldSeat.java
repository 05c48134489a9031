package org.grandstand.sale;

/**
 * A seat of a paid order and who sits on it.
 *
 * @param holderName masked; null without real names
 */
public record SoldSeat(long session, int position, Long person, String holderName) {}
