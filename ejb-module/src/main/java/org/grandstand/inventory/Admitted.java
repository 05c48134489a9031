package org.grandstand.inventory;

import java.time.Instant;

/**
 * A ticket that let somebody in.
 *
 * @param gate what the crew call the gate; null when they named none
 */
public record Admitted(String code, Instant at, String gate) {}
