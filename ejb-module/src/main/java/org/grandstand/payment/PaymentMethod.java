package org.grandstand.payment;

/** Ways to pay, each through one provider. */
public enum PaymentMethod {
    /** A code that the payer scans with WeChat. */
    WECHAT_NATIVE("WECHAT_PAY");

    private final String provider;

    PaymentMethod(String provider) {
        this.provider = provider;
    }

    /** Name of the provider that takes the money. */
    public String provider() {
        return provider;
    }
}
