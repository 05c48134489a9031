package org.grandstand.payment;

import java.time.Instant;
import org.grandstand.kernel.Money;

/**
 * A charge as others see it.
 *
 * @param number how it is called toward payer and provider
 * @param amount what was asked for
 * @param captured what the payer paid; null until then
 * @param codeUrl what the payer's code carries; null before the provider answered
 * @param demoPayUrl page of a simulated provider on which the code can be paid; null with a real one
 * @param capturedAt when the payer paid, by the provider's clock; null until then
 * @param providerTransaction the provider's number of the payment; null until then
 * @param failure why it failed; null unless it did
 */
public record ChargeView(
        long chargeId,
        String number,
        String orderNumber,
        PaymentMethod method,
        Money amount,
        Money captured,
        ChargeState state,
        String codeUrl,
        String demoPayUrl,
        Instant createdAt,
        Instant expiresAt,
        Instant capturedAt,
        String providerTransaction,
        String failure) {

    public String provider() {
        return method.provider();
    }

    public ChargeView withDemoPayUrl(String url) {
        return new ChargeView(
                chargeId,
                number,
                orderNumber,
                method,
                amount,
                captured,
                state,
                codeUrl,
                url,
                createdAt,
                expiresAt,
                capturedAt,
                providerTransaction,
                failure);
    }
}
