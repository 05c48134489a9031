package org.grandstand.programme;

import java.time.LocalDate;
import org.grandstand.kernel.Named;

/**
 * The games that this installation serves.
 *
 * @param code short name in file names and ticket codes
 * @param startDate first day
 * @param endDate last day, included
 * @param zone IANA time zone of the host
 * @param currency ISO 4217 code in which all prices are set
 */
public record GamesView(
        String code, Named name, LocalDate startDate, LocalDate endDate, String zone, String currency) {}
