package org.grandstand.planted.adapter;

/** Harmless by itself. */
public class Wire {}
