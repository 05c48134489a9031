package org.grandstand.planted.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Harmless by itself. */
@Stateless
@PermitAll
public class Desk {}
