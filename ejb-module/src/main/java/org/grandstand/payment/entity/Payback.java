package org.grandstand.payment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaybackFailed;
import org.grandstand.payment.PaybackRequest;
import org.grandstand.payment.PaybackState;
import org.grandstand.payment.PaybackView;
import org.grandstand.payment.PaymentMethod;

/**
 * Money owed back to a payer. It is asked for with the same number until the provider answers; a new number is used only
 * after the provider closed the old one for good.
 */
@Entity
@Table(name = "payment_payback")
public class Payback {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;
    private static final int FAILURE_CHARACTERS = 400;

    @Id
    private long id;

    @Column(name = "charge_id")
    private long chargeId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String reason;

    @Enumerated(EnumType.STRING)
    private PaybackState state;

    private int attempt;

    @Column(name = "provider_refund")
    private String providerRefund;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String failure;
    private int checks;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

    @Version
    private int version;

    protected Payback() {} // for JPA

    public Payback(PaybackRequest wish, Instant now) {
        this.id = Ids.next();
        this.chargeId = wish.chargeId();
        this.orderNumber = wish.orderNumber();
        this.amountMinor = wish.amount().amount();
        this.currency = wish.amount().currency();
        this.reason = wish.reason();
        this.state = PaybackState.REQUESTED;
        this.attempt = 1;
        this.requestedAt = now;
        this.nextCheckAt = now;
    }

    /** The provider knows of it. */
    public void processing(String refund) {
        if (state == PaybackState.REQUESTED) {
            state = PaybackState.PROCESSING;
            providerRefund = refund;
            checks = 0;
        }
    }

    /**
     * The payer has the money.
     *
     * @return whether this is news
     */
    public boolean paid(String refund, Instant when) {
        if (state == PaybackState.PAID) {
            return false;
        }
        state = PaybackState.PAID;
        providerRefund = refund;
        endedAt = when;
        failure = null;
        nextCheckAt = null;
        return true;
    }

    /**
     * The provider will not do it.
     *
     * @return whether this is news
     */
    public boolean refused(String why, Instant now) {
        if (state == PaybackState.PAID || state == PaybackState.FAILED) {
            return false;
        }
        state = PaybackState.FAILED;
        failure = why.substring(0, Math.min(why.length(), FAILURE_CHARACTERS));
        endedAt = now;
        nextCheckAt = null;
        return true;
    }

    /** Asks again, under a new number, after the provider gave up on the old one. */
    public void again(Instant now) {
        Rejected.unless(state == PaybackState.FAILED, "payment.payback-not-failed", "number", number(), "state", state);
        state = PaybackState.REQUESTED;
        attempt++;
        providerRefund = null;
        failure = null;
        endedAt = null;
        checks = 0;
        nextCheckAt = now;
    }

    /** Plans the next try or question. */
    public void checkLater(Instant now) {
        if (nextCheckAt != null) {
            Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(checks++, DOUBLINGS));
            nextCheckAt = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        }
    }

    public long id() {
        return id;
    }

    public long chargeId() {
        return chargeId;
    }

    /** The number at the provider, another for each attempt. */
    public String number() {
        return attempt == 1 ? Ids.text(id) : Ids.text(id) + "-" + attempt;
    }

    public PaybackState state() {
        return state;
    }

    public Money amount() {
        return Money.of(amountMinor, currency);
    }

    public String reason() {
        return reason;
    }

    public MoneyMoved moved(PaymentMethod method) {
        return new MoneyMoved(
                MoneyMoved.Kind.PAYBACK, number(), chargeId, orderNumber, amount(), endedAt, method, providerRefund);
    }

    public PaybackFailed failed(PaymentMethod method) {
        return new PaybackFailed(id, chargeId, number(), orderNumber, amount(), endedAt, method, failure);
    }

    public PaybackView view() {
        return new PaybackView(
                id,
                number(),
                chargeId,
                orderNumber,
                amount(),
                reason,
                state,
                requestedAt,
                endedAt,
                providerRefund,
                failure);
    }
}
