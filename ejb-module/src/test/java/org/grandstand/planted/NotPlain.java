package org.grandstand.planted;

/** A class in the published language. */
public class NotPlain {}
