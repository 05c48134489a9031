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
import org.grandstand.payment.ChargeState;
import org.grandstand.payment.ChargeView;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.OpenCharge;
import org.grandstand.payment.PaymentCaptured;
import org.grandstand.payment.PaymentMethod;

/**
 * A wish for money and what became of it. News may come late, twice and in any order: a capture ends every other state
 * and nothing ends a capture.
 */
@Entity
@Table(name = "payment_charge")
public class Charge {

    /** How long a notification may take before the provider is asked; doubles with every question. */
    public static final Duration FIRST_CHECK = Duration.ofSeconds(45);

    /** Waiting longer than this between two questions would keep an expired charge open too long. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final int FAILURE_CHARACTERS = 400;
    private static final int DOUBLINGS = 10;

    @Id
    private long id;

    private String reference;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "order_id")
    private Long orderId;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;
    private String description;

    @Enumerated(EnumType.STRING)
    private ChargeState state;

    @Column(name = "code_url")
    private String codeUrl;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "captured_minor")
    private Long capturedMinor;

    @Column(name = "captured_at")
    private Instant capturedAt;

    @Column(name = "provider_transaction")
    private String providerTransaction;

    @Column(name = "paid_back_minor")
    private long paidBackMinor;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String failure;
    private int checks;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

    @Version
    private int version;

    protected Charge() {} // for JPA

    public Charge(OpenCharge wish, Instant now) {
        Rejected.unless(
                wish.amount().amount() > 0,
                "payment.amount-not-positive",
                "amount",
                wish.amount().amount());
        Rejected.unless(now.isBefore(wish.expiresAt()), "payment.expired", "expiresAt", wish.expiresAt());
        this.id = Ids.next();
        this.reference = wish.reference();
        this.orderNumber = wish.orderNumber();
        this.orderId = Ids.parse(wish.orderNumber()).orElse(null);
        this.method = wish.method();
        this.amountMinor = wish.amount().amount();
        this.currency = wish.amount().currency();
        this.description = wish.description();
        this.state = ChargeState.CREATED;
        this.createdAt = now;
        this.expiresAt = wish.expiresAt();
        this.nextCheckAt = now.plus(FIRST_CHECK);
    }

    /** Whether the wish is the one this charge was opened for. */
    public boolean answers(OpenCharge wish) {
        return orderNumber.equals(wish.orderNumber())
                && amount().equals(wish.amount())
                && method == wish.method()
                && expiresAt.equals(wish.expiresAt());
    }

    /** The provider has it and waits for the payer. */
    public void placed(String payersCode) {
        codeUrl = payersCode;
        if (state == ChargeState.CREATED) {
            state = ChargeState.PENDING;
        }
    }

    /** Tries once more what the provider did not take. */
    public void again(Instant now) {
        if (state == ChargeState.FAILED) {
            state = ChargeState.CREATED;
            failure = null;
            closedAt = null;
            nextCheckAt = now.plus(FIRST_CHECK);
        }
    }

    /** Nobody wants the money any more: the provider is told at the next check. */
    public void abandon(Instant now) {
        if (state.open()) {
            expiresAt = now.isBefore(expiresAt) ? now : expiresAt;
            nextCheckAt = now;
        }
    }

    /** The provider did not take it. */
    public void refused(String why, Instant now) {
        if (state == ChargeState.CREATED) {
            state = ChargeState.FAILED;
            failure = why.substring(0, Math.min(why.length(), FAILURE_CHARACTERS));
            end(now);
        }
    }

    /**
     * The payer has paid, in time or late.
     *
     * @return whether this is news
     */
    public boolean capture(Money paid, Instant when, String transaction) {
        if (state == ChargeState.CAPTURED) {
            return false;
        }
        state = ChargeState.CAPTURED;
        capturedMinor = paid.amount();
        capturedAt = when;
        providerTransaction = transaction;
        failure = null;
        nextCheckAt = null;
        return true;
    }

    /** Closed at the provider: nobody can pay any more. */
    public void close(Instant now) {
        if (state.open()) {
            state = ChargeState.CLOSED;
            end(now);
        }
    }

    /** Plans the next question to the provider: sooner at first, and right after the charge has expired. */
    public void checkLater(Instant now) {
        if (state.open()) {
            Duration doubled = FIRST_CHECK.multipliedBy(1L << Math.min(++checks, DOUBLINGS));
            Instant next = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
            nextCheckAt = now.isBefore(expiresAt) && next.isAfter(expiresAt) ? expiresAt : next;
        }
    }

    /** Sets money aside for going back. */
    public void payBack(Money part) {
        Rejected.unless(state == ChargeState.CAPTURED, "payment.not-captured", "number", number(), "state", state);
        long left = capturedMinor - paidBackMinor;
        Rejected.unless(
                part.currency().equals(currency) && part.amount() > 0 && part.amount() <= left,
                "payment.payback-exceeds-capture",
                "amount",
                part.amount(),
                "left",
                left);
        paidBackMinor += part.amount();
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    private void end(Instant now) {
        closedAt = now;
        nextCheckAt = null;
    }

    public long id() {
        return id;
    }

    public String number() {
        return Ids.text(id);
    }

    public ChargeState state() {
        return state;
    }

    public Money amount() {
        return Money.of(amountMinor, currency);
    }

    public Money captured() {
        return capturedMinor == null ? null : Money.of(capturedMinor, currency);
    }

    public PaymentMethod method() {
        return method;
    }

    public PaymentCaptured told() {
        return new PaymentCaptured(id, orderNumber, captured(), capturedAt, method.provider(), providerTransaction);
    }

    public MoneyMoved moved() {
        return new MoneyMoved(
                MoneyMoved.Kind.CAPTURE,
                number(),
                id,
                orderNumber,
                captured(),
                capturedAt,
                method,
                providerTransaction);
    }

    /** What the provider is to be told of it. */
    public OpenCharge wish() {
        return new OpenCharge(reference, orderNumber, amount(), description, expiresAt, method);
    }

    public ChargeView view() {
        return new ChargeView(
                id,
                number(),
                orderNumber,
                method,
                amount(),
                captured(),
                state,
                codeUrl,
                null,
                createdAt,
                expiresAt,
                capturedAt,
                providerTransaction,
                failure);
    }
}
