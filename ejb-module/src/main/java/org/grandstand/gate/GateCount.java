package org.grandstand.gate;

import java.time.Instant;

/**
 * How full a session is.
 *
 * @param admitted tickets let in
 * @param expected tickets sold
 * @param asOf when both were counted
 */
public record GateCount(int admitted, int expected, Instant asOf) {}
