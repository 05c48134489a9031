package org.grandstand.inventory;

/** Where a seat is, as its ticket says it. */
public record SeatAddress(int position, String floor, String zone, String row, String number) {}
