package org.grandstand.plantednowhere;

/** Lives in no component. */
public interface Homeless {}
