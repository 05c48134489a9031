package org.grandstand.programme;

/** A discipline and how many sessions it has that are not cancelled. */
public record SportCount(SportFacts sport, int sessions) {}
