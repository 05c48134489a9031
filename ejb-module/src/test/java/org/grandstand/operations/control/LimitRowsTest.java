package org.grandstand.operations.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.sql.DataSource;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;
import org.grandstand.operations.TrustedNetwork;
import org.grandstand.testing.TestSchema;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
@DisplayName("limits that were set hold as soon as they are read again")
class LimitRowsTest {

    private static TestSchema schema;

    private final Wiring wiring = new Wiring().with(DataSource.class, schema.source());
    private final LimitRows rows = wiring.get(LimitRows.class);
    private final LimitBook book = wiring.get(LimitBook.class);

    @BeforeAll
    static void migrate() {
        schema = new TestSchema();
    }

    private LimitRule orders() {
        book.refresh();
        return book.rule(CallKind.ORDER, LimitSubject.ACCOUNT).orElseThrow();
    }

    @Test
    @DisplayName("a changed limit takes the usual one's place until it is removed; one that is off is not there")
    void rules() {
        LimitRule usual = orders();
        LimitRule changed = LimitRule.of(CallKind.ORDER, LimitSubject.ACCOUNT, 7, 70);
        rows.put(changed);
        rows.put(changed);
        assertThat(orders()).isEqualTo(changed);
        rows.put(new LimitRule(CallKind.ORDER, LimitSubject.ACCOUNT, 7, 70, false));
        book.refresh();
        assertThat(book.rule(CallKind.ORDER, LimitSubject.ACCOUNT)).isEmpty();
        rows.remove(changed);
        assertThat(orders()).isEqualTo(usual);
    }

    @Test
    @DisplayName("a network is trusted from the next reading on, and no more after it was removed")
    void networks() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("203.0.113.9");
        rows.trust(new TrustedNetwork("203.0.113.0/24", "a hall"));
        book.refresh();
        assertThat(book.trusts(inside)).isTrue();
        assertThat(rows.distrust("203.0.113.0/24")).isTrue();
        assertThat(rows.distrust("203.0.113.0/24")).isFalse();
        book.refresh();
        assertThat(book.trusts(inside)).isFalse();
    }

    @Test
    @DisplayName("every kind of call is limited by somebody")
    void everyKind() {
        for (CallKind kind : CallKind.values()) {
            assertThat(LimitRules.USUAL).as(kind.name()).anyMatch(rule -> rule.kind() == kind);
        }
        LimitRules.USUAL.forEach(LimitRule::checked);
    }
}
