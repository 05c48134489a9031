package org.grandstand.payment.control;

/** A message that does not come from the provider, or not now. */
public class Forged extends RuntimeException {
    public Forged(String why) {
        super(why);
    }
}
