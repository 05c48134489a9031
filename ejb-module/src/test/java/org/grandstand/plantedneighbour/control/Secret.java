package org.grandstand.plantedneighbour.control;

/** Something private. */
public class Secret {}
