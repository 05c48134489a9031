package org.grandstand.payment.control;

/** The provider has not made the day's bill yet; WeChat Pay does so the next day after 10:00 in Beijing. */
public class BillNotReady extends RuntimeException {
    public BillNotReady(String answer) {
        super(answer);
    }
}
