package org.grandstand.payment.control;

/** A message of the provider that does not say what it should. */
public class Unreadable extends RuntimeException {
    public Unreadable(String why, Throwable cause) {
        super(why, cause);
    }
}
