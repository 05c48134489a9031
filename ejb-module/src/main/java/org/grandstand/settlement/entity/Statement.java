package org.grandstand.settlement.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.StatementView;
import org.grandstand.settlement.StatementView.Totals;

/** What moved on one day by one way of paying; drawn from our books, then compared with the provider's bill. */
@Entity
@Table(name = "settlement_statement")
public class Statement {

    /** Whether the provider's side has been looked at. */
    enum State {
        DRAWN,
        COMPARED
    }

    @Id
    private long id;

    @Column(name = "business_day")
    private String day;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    private String currency;

    @Enumerated(EnumType.STRING)
    private State state;

    private long captures;

    @Column(name = "captures_minor")
    private long capturesMinor;

    private long paybacks;

    @Column(name = "paybacks_minor")
    private long paybacksMinor;

    @Column(name = "bill_captures")
    private long billCaptures;

    @Column(name = "bill_captures_minor")
    private long billCapturesMinor;

    @Column(name = "bill_paybacks")
    private long billPaybacks;

    @Column(name = "bill_paybacks_minor")
    private long billPaybacksMinor;

    @Column(name = "fees_minor")
    private long feesMinor;

    @Column(name = "fees_booked_minor")
    private long feesBookedMinor;

    @Column(name = "fee_bookings")
    private int feeBookings;

    @Column(name = "equal_rows")
    private long equalRows;

    @Column(name = "different_rows")
    private long differentRows;

    @Column(name = "compared_at")
    private Instant comparedAt;

    @Version
    private int version;

    protected Statement() {} // for JPA

    public Statement(LocalDate day, PaymentMethod method, String currency) {
        this.id = Ids.next();
        this.day = day.toString();
        this.method = method;
        this.currency = currency;
        this.state = State.DRAWN;
    }

    /** Our side, as often as wanted. */
    public void draw(Totals ours) {
        captures = ours.captures();
        capturesMinor = ours.capturesMinor();
        paybacks = ours.paybacks();
        paybacksMinor = ours.paybacksMinor();
    }

    /**
     * The provider's side and what comparing both gave.
     *
     * @param fees what the provider kept, in minor units
     */
    public void compare(Totals theirs, long fees, long equal, long different, Instant now) {
        billCaptures = theirs.captures();
        billCapturesMinor = theirs.capturesMinor();
        billPaybacks = theirs.paybacks();
        billPaybacksMinor = theirs.paybacksMinor();
        feesMinor = fees;
        equalRows = equal;
        differentRows = different;
        comparedAt = now;
        state = State.COMPARED;
    }

    /** Fees that no entry has booked yet; a bill fetched again may change them. */
    public Money unbookedFees() {
        return Money.of(feesMinor - feesBookedMinor, currency);
    }

    /** The name under which the unbooked fees are booked. */
    public String bookFees() {
        feesBookedMinor = feesMinor;
        feeBookings++;
        return "FEES:" + method + ":" + day + ":" + feeBookings;
    }

    public long id() {
        return id;
    }

    public LocalDate day() {
        return LocalDate.parse(day);
    }

    public PaymentMethod method() {
        return method;
    }

    public StatementView view() {
        return new StatementView(
                id,
                day(),
                method,
                currency,
                new Totals(captures, capturesMinor, paybacks, paybacksMinor),
                new Totals(billCaptures, billCapturesMinor, billPaybacks, billPaybacksMinor),
                feesMinor,
                equalRows,
                differentRows,
                comparedAt);
    }
}
