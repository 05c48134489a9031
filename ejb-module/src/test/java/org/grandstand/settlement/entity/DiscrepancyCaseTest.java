package org.grandstand.settlement.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.kernel.Money;
import org.grandstand.payment.MoneyMoved.Kind;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.Account;
import org.grandstand.settlement.CaseState;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.Resolution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A3")
class DiscrepancyCaseTest {

    private static final Instant NOW = Instant.parse("2027-05-19T02:30:00Z");

    private static DiscrepancyCase of(Kind kind, Difference difference, Long ours, Long theirs) {
        Finding finding = new Finding(kind, "0ABC", difference, null, ours, theirs, "CNY", null);
        return new DiscrepancyCase(LocalDate.of(2027, 5, 18), PaymentMethod.WECHAT_NATIVE, finding, NOW);
    }

    @Test
    @DisplayName("what moves money needs a second person, and not the same one")
    void twoPersons() {
        DiscrepancyCase open = of(Kind.CAPTURE, Difference.ONLY_THEIRS, null, 400L);
        open.resolve(Resolution.BOOK_THEIRS, "在平台查到 found at the provider", "staff:1:a", NOW);
        assertThat(open.view().state()).isEqualTo(CaseState.PROPOSED);
        assertThatThrownBy(() -> open.approve("staff:1:a", NOW)).hasMessageContaining("settlement.same-person");
        assertThat(open.approve("staff:2:b", NOW))
                .containsExactly(new LedgerLine(Account.PROVIDER_CLEARING, Account.SUSPENSE, Money.of(400, "CNY")));
        assertThatThrownBy(() -> open.approve("staff:3:c", NOW)).hasMessageContaining("settlement.case-not-proposed");
    }

    @Test
    @DisplayName("what the provider has not is written off the other way round; likewise for paybacks")
    void directions() {
        assertThat(booked(of(Kind.CAPTURE, Difference.ONLY_OURS, 300L, null), Resolution.WRITE_OFF))
                .isEqualTo(new LedgerLine(Account.DIFFERENCES, Account.PROVIDER_CLEARING, Money.of(300, "CNY")));
        assertThat(booked(of(Kind.PAYBACK, Difference.STATE_DIFFERS, 50L, 0L), Resolution.BOOK_THEIRS))
                .isEqualTo(new LedgerLine(Account.PROVIDER_CLEARING, Account.SUSPENSE, Money.of(50, "CNY")));
        assertThat(booked(of(Kind.PAYBACK, Difference.PAYBACK_FAILED, 50L, null), Resolution.PAID_BY_HAND))
                .isEqualTo(new LedgerLine(Account.PAYBACKS_DUE, Account.BANK, Money.of(50, "CNY")));
    }

    private static LedgerLine booked(DiscrepancyCase open, Resolution how) {
        open.resolve(how, "reason", "staff:1:a", NOW);
        return open.approve("staff:2:b", NOW).get(0);
    }

    @Test
    @DisplayName("an explanation ends a case at once, but not without a reason and not twice")
    void explained() {
        DiscrepancyCase open = of(Kind.CAPTURE, Difference.ONLY_OURS, 300L, null);
        assertThatThrownBy(() -> open.resolve(Resolution.EXPLAINED, " ", "staff:1:a", NOW))
                .hasMessageContaining("settlement.reason-missing");
        assertThatThrownBy(() -> open.resolve(Resolution.PAID_BY_HAND, "why", "staff:1:a", NOW))
                .hasMessageContaining("settlement.resolution-does-not-fit");
        open.resolve(Resolution.EXPLAINED, "次日账单 on the next day's bill", "staff:1:a", NOW);
        assertThat(open.view().state()).isEqualTo(CaseState.RESOLVED);
        assertThatThrownBy(() -> open.resolve(Resolution.EXPLAINED, "again", "staff:1:a", NOW))
                .hasMessageContaining("settlement.case-not-open");
    }

    @Test
    @DisplayName("a proposal sent back leaves the case as it was")
    void sentBack() {
        DiscrepancyCase open = of(Kind.CAPTURE, Difference.ONLY_OURS, 300L, null);
        open.resolve(Resolution.WRITE_OFF, "why", "staff:1:a", NOW);
        open.sendBack();
        assertThat(open.view().state()).isEqualTo(CaseState.OPEN);
        assertThat(open.view().proposedBy()).isNull();
    }
}
