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
import java.util.List;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.Rejected;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.CaseState;
import org.grandstand.settlement.CaseView;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.Resolution;

/** A difference that a person has to settle; two persons when that moves money in the books. */
@Entity
@Table(name = "settlement_case")
public class DiscrepancyCase {

    /** A reason may not be longer, nor empty. */
    public static final int REASON_CHARACTERS = 400;

    @Id
    private long id;

    @Column(name = "business_day")
    private String day;

    @Enumerated(EnumType.STRING)
    private PaymentMethod method;

    @Enumerated(EnumType.STRING)
    private MoneyMoved.Kind kind;

    @Column(name = "movement_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private Difference difference;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "our_minor")
    private Long ourMinor;

    @Column(name = "their_minor")
    private Long theirMinor;

    private String currency;
    private String detail;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    private Resolution resolution;

    private String reason;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    private int version;

    protected DiscrepancyCase() {} // for JPA

    public DiscrepancyCase(LocalDate day, PaymentMethod method, Finding finding, Instant now) {
        this.id = Ids.next();
        this.day = day.toString();
        this.method = method;
        this.kind = finding.kind();
        this.number = finding.number();
        this.difference = finding.difference();
        this.orderNumber = finding.orderNumber();
        this.currency = finding.currency();
        this.openedAt = now;
        this.state = CaseState.OPEN;
        found(finding);
    }

    /** The same difference was found once more, perhaps with other figures. */
    public void found(Finding finding) {
        if (state == CaseState.OPEN) {
            ourMinor = finding.ourMinor();
            theirMinor = finding.theirMinor();
            detail = finding.detail();
        }
    }

    /** The difference is gone. */
    public void settledItself(String by, Instant now) {
        if (state == CaseState.OPEN) {
            end(Resolution.SETTLED_ITSELF, by, now);
        }
    }

    /** A person says how it ends; a second person has to agree when that moves money. */
    public void resolve(Resolution how, String why, String by, Instant now) {
        Rejected.unless(state == CaseState.OPEN, "settlement.case-not-open", "number", number, "state", state);
        Rejected.unless(fits(how), "settlement.resolution-does-not-fit", "resolution", how, "difference", difference);
        Rejected.unless(!why.isBlank(), "settlement.reason-missing");
        reason = why.strip();
        proposedBy = by;
        proposedAt = now;
        resolution = how;
        if (how.movesMoney()) {
            state = CaseState.PROPOSED;
        } else {
            state = CaseState.RESOLVED;
            proposedBy = null;
            resolvedBy = by;
            resolvedAt = now;
        }
    }

    /**
     * A second person agrees.
     *
     * @return what is to be booked
     */
    public List<LedgerLine> approve(String by, Instant now) {
        Rejected.unless(state == CaseState.PROPOSED, "settlement.case-not-proposed", "number", number, "state", state);
        Rejected.unless(!by.equals(proposedBy), "settlement.same-person", "number", number);
        end(resolution, by, now);
        return PostingRules.resolved(resolution, Money.of(excessMinor(), currency));
    }

    /** A second person does not agree: the case is open again. */
    public void sendBack() {
        Rejected.unless(state == CaseState.PROPOSED, "settlement.case-not-proposed", "number", number, "state", state);
        state = CaseState.OPEN;
        resolution = null;
        reason = null;
        proposedBy = null;
        proposedAt = null;
    }

    private boolean fits(Resolution how) {
        return switch (how) {
            case EXPLAINED -> true;
            case SETTLED_ITSELF -> false;
            case PAID_BY_HAND -> difference == Difference.PAYBACK_FAILED;
            case BOOK_THEIRS, WRITE_OFF -> difference != Difference.PAYBACK_FAILED;
        };
    }

    private long excessMinor() {
        if (difference == Difference.PAYBACK_FAILED) {
            return ourMinor;
        }
        long theirs = theirMinor == null ? 0 : theirMinor;
        long ours = ourMinor == null ? 0 : ourMinor;
        return kind == MoneyMoved.Kind.CAPTURE ? theirs - ours : ours - theirs;
    }

    private void end(Resolution how, String by, Instant now) {
        state = CaseState.RESOLVED;
        resolution = how;
        resolvedBy = by;
        resolvedAt = now;
    }

    public long id() {
        return id;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public LocalDate day() {
        return LocalDate.parse(day);
    }

    public Finding.Key key() {
        return new Finding.Key(kind, number, difference);
    }

    public CaseView view() {
        return new CaseView(
                id,
                LocalDate.parse(day),
                method,
                kind,
                number,
                difference,
                orderNumber,
                ourMinor,
                theirMinor,
                currency,
                detail,
                state,
                resolution,
                reason,
                proposedBy,
                proposedAt,
                resolvedBy,
                resolvedAt,
                openedAt);
    }
}
