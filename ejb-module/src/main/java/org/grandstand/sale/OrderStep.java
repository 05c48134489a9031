package org.grandstand.sale;

import java.time.Instant;

/** One step in an order's history. */
public record OrderStep(Instant at, OrderState became) {}
