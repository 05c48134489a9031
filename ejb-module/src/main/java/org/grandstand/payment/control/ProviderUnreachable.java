package org.grandstand.payment.control;

/** The provider gave no answer that can be trusted: whether it acted is not known, and asking again is right. */
public class ProviderUnreachable extends RuntimeException {
    public ProviderUnreachable(String what, Throwable cause) {
        super(what, cause);
    }

    public ProviderUnreachable(String what) {
        this(what, null);
    }
}
