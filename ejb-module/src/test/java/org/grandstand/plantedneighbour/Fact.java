package org.grandstand.plantedneighbour;

/** Something published. */
public record Fact(String text) {}
