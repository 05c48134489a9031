package org.grandstand.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Money;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.control.Database;
import org.grandstand.operations.InvariantBreak;
import org.grandstand.operations.control.InvariantChecks;
import org.grandstand.payment.BillRow;
import org.grandstand.payment.MoneyMoved;
import org.grandstand.payment.MoneyMoved.Kind;
import org.grandstand.payment.PaybackCause;
import org.grandstand.payment.PaymentMethod;
import org.grandstand.settlement.Account;
import org.grandstand.settlement.Balance;
import org.grandstand.settlement.Difference;
import org.grandstand.settlement.EntryKind;
import org.grandstand.settlement.LedgerEntry;
import org.grandstand.settlement.LedgerLine;
import org.grandstand.settlement.StatementView.Totals;
import org.grandstand.settlement.entity.Finding;
import org.grandstand.settlement.entity.PostingRules;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 18);
    private static final Instant NOON = Instant.parse("2027-05-18T04:00:00Z");
    private static final long STATEMENT = 1;

    private final TestSchema schema = new TestSchema();
    private Database database;
    private MovementRows movements;
    private BillRows bill;
    private LedgerRows ledger;
    private InvariantChecks invariants;

    @BeforeEach
    void books() {
        Wiring wiring = new Wiring().with(DataSource.class, schema.source()).with(Clock.class, Clock.systemUTC());
        database = wiring.get(Database.class);
        movements = wiring.get(MovementRows.class);
        bill = wiring.get(BillRows.class);
        ledger = wiring.get(LedgerRows.class);
        invariants = wiring.get(InvariantChecks.class);
    }

    private void moved(Kind kind, String number, long fen) {
        movements.add(new MoneyMoved(
                kind, number, 1, "ORDER", Money.of(fen, "CNY"), NOON, PaymentMethod.WECHAT_NATIVE, "4200" + number));
    }

    private static BillRow row(Kind kind, String number, long fen, String state) {
        return new BillRow(
                kind, number, "4200" + number, Money.of(fen, "CNY"), 1, NOON, PaymentMethod.WECHAT_NATIVE, state);
    }

    private List<Finding> findings() {
        return bill.findings(STATEMENT, DAY, PaymentMethod.WECHAT_NATIVE);
    }

    @Test
    @Tag("A2")
    @DisplayName("four cases are told apart: equal, only ours, only theirs, amount or state differs")
    void fourCases() {
        moved(Kind.CAPTURE, "EQUAL", 100);
        moved(Kind.CAPTURE, "OURS", 200);
        moved(Kind.CAPTURE, "AMOUNT", 300);
        moved(Kind.PAYBACK, "UNDONE", 50);
        bill.add(
                STATEMENT,
                1,
                List.of(
                        row(Kind.CAPTURE, "EQUAL", 100, "SUCCESS"),
                        row(Kind.CAPTURE, "AMOUNT", 299, "SUCCESS"),
                        row(Kind.CAPTURE, "THEIRS", 400, "SUCCESS"),
                        row(Kind.PAYBACK, "UNDONE", 50, "FAIL"),
                        row(Kind.PAYBACK, "UNDERWAY", 60, "PROCESSING"),
                        row(Kind.PAYBACK, "GIVENUP", 70, "CHANGE")));
        assertThat(findings())
                .extracting(Finding::number, Finding::difference, Finding::ourMinor, Finding::theirMinor)
                .containsExactlyInAnyOrder(
                        tuple("OURS", Difference.ONLY_OURS, 200L, null),
                        tuple("AMOUNT", Difference.AMOUNT_DIFFERS, 300L, 299L),
                        tuple("THEIRS", Difference.ONLY_THEIRS, null, 400L),
                        tuple("UNDONE", Difference.STATE_DIFFERS, 50L, 0L));
        assertThat(bill.equal(STATEMENT)).isEqualTo(1);
        assertThat(bill.fees(STATEMENT)).isEqualTo(6);
        assertThat(bill.totals(STATEMENT)).isEqualTo(new Totals(3, 799, 1, 60));
        assertThat(movements.totals(DAY, PaymentMethod.WECHAT_NATIVE)).isEqualTo(new Totals(3, 600, 1, 50));
    }

    @Test
    @Tag("A2")
    @DisplayName("a payment before midnight that another day's bill shows is no difference")
    void midnight() {
        moved(Kind.PAYBACK, "NIGHT", 100);
        bill.add(STATEMENT + 1, 1, List.of(row(Kind.PAYBACK, "NIGHT", 100, "PROCESSING")));
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("A2")
    @DisplayName("a bill taken in again leaves the same")
    void again() {
        moved(Kind.CAPTURE, "EQUAL", 100);
        for (int round = 0; round < 2; round++) {
            bill.clear(STATEMENT);
            bill.add(STATEMENT, 1, List.of(row(Kind.CAPTURE, "EQUAL", 100, "SUCCESS")));
            assertThat(findings()).isEmpty();
            assertThat(bill.equal(STATEMENT)).isEqualTo(1);
        }
    }

    @Test
    @Tag("A1")
    @DisplayName("after any run of payments and paybacks the books agree with a tiny model, and the invariants hold")
    void ledger() {
        Random random = new Random(18);
        long held = 0;
        int bookings = 0;
        List<Long> open = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            boolean back = !open.isEmpty() && random.nextInt(3) == 0;
            long fen = back ? open.remove(random.nextInt(open.size())) : 1 + random.nextInt(100_000);
            Kind kind = back ? Kind.PAYBACK : Kind.CAPTURE;
            moved(kind, kind + "-" + step, fen);
            if (back) {
                PaybackCause cause = PaybackCause.values()[random.nextInt(PaybackCause.values().length)];
                book(PostingRules.kind(cause), "OWED:" + step, PostingRules.owed(Money.of(fen, "CNY")));
                bookings++;
            }
            book(
                    EntryKind.valueOf(kind.name()),
                    kind + ":" + kind + "-" + step,
                    PostingRules.moved(kind, Money.of(fen, "CNY")));
            bookings++;
            held += back ? -fen : fen;
            if (!back) {
                open.add(fen);
            }
        }
        assertThat(balance(Account.PROVIDER_CLEARING)).isEqualTo(held);
        assertThat(balance(Account.TICKET_MONEY)).isEqualTo(-held);
        assertThat(balance(Account.PAYBACKS_DUE)).isZero();
        assertThat(invariants.all()).isEmpty();
        assertThat(ledger.ofDay(DAY, PageRequest.usual(0, 200)).items()).hasSize(200);
        assertThat(ledger.ofDay(DAY, PageRequest.usual(0, 200)).total()).isEqualTo(bookings);
    }

    private void book(EntryKind kind, String source, List<LedgerLine> lines) {
        ledger.add(new LedgerEntry(Ids.next(), kind, source, "ORDER", DAY, null, NOON, "system", lines));
    }

    @Test
    @Tag("A1")
    @DisplayName("a debt that no payback stands for is found")
    void plantedDebt() {
        book(EntryKind.VOID, "VOID:1", PostingRules.owed(Money.of(100, "CNY")));

        assertThat(invariants.all())
                .extracting(InvariantBreak::invariant)
                .containsExactly("what-is-owed-back-is-in-the-books");
    }

    private long balance(Account account) {
        return ledger.balances(DAY).stream()
                .filter(balance -> balance.account() == account)
                .mapToLong(Balance::netMinor)
                .sum();
    }

    @Test
    @Tag("A3")
    @DisplayName("a movement without its booking, and a capture that is neither ticket nor payback, are found")
    void planted() {
        moved(Kind.CAPTURE, "UNBOOKED", 100);
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into payment_charge (id, reference, order_number, method, amount_minor, currency, description, "
                                + "state, created_at, expires_at, captured_minor, captured_at, paid_back_minor, checks, version) "
                                + "values (1, 'R', 'LOST', 'WECHAT_NATIVE', 100, 'CNY', '-', 'CAPTURED', ?, ?, 100, ?, 0, 0, 0)",
                        Database.utc(NOON),
                        Database.utc(NOON),
                        Database.utc(NOON)));
        assertThat(invariants.all())
                .extracting(InvariantBreak::invariant)
                .contains("every-movement-is-in-the-books", "captured-money-is-a-ticket-or-goes-back");
    }
}
