package org.grandstand.planted.control;

/** Harmless by itself. */
public class UsesRepository {}
