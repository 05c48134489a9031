package org.grandstand.planted.boundary;

import jakarta.ejb.Stateless;

/** Says not who may call. */
@Stateless
public class OpenToAnybody {
    public void act() {}
}
