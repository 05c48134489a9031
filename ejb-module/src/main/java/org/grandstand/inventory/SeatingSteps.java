package org.grandstand.inventory;

/**
 * How far a draft of a seating can be taken back and forth.
 *
 * @param back steps that can be undone
 * @param forth undone steps that can be redone
 */
public record SeatingSteps(int back, int forth) {}
