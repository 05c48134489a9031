package org.grandstand.settlement;

import java.time.LocalDate;

/**
 * What the job that settles a day is asked for.
 *
 * @param day of Beijing
 */
public record SettleDay(LocalDate day) {}
