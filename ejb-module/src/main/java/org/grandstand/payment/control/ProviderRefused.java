package org.grandstand.payment.control;

/** The provider understood and said no: asking the same again is useless. */
public class ProviderRefused extends RuntimeException {

    private final String code;

    /**
     * @param code the provider's code
     * @param message the provider's words
     */
    public ProviderRefused(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
