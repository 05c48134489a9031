package org.grandstand.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.grandstand.kernel.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
class LimitValuesTest {

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private static boolean holds(String network, String address) throws UnknownHostException {
        return new TrustedNetwork(network, "").range().contains(address(address));
    }

    private static void refuses(String network, String code) {
        assertThatThrownBy(() -> new TrustedNetwork(network, "").range())
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    @DisplayName("a network holds its addresses and no neighbour")
    void networks() throws UnknownHostException {
        assertThat(holds("203.0.113.0/24", "203.0.113.255")).isTrue();
        assertThat(holds("203.0.113.0/24", "203.0.114.0")).isFalse();
        assertThat(holds("203.0.113.128/25", "203.0.113.127")).isFalse();
        assertThat(holds("203.0.113.128/25", "203.0.113.129")).isTrue();
        assertThat(holds("127.0.0.1", "127.0.0.1")).isTrue();
        assertThat(holds("127.0.0.1", "127.0.0.2")).isFalse();
        assertThat(holds("2001:db8::/33", "2001:db8:7fff::1")).isTrue();
        assertThat(holds("2001:db8::/33", "2001:db8:8000::1")).isFalse();
        assertThat(holds("10.0.0.0/8", "2001:db8::1")).isFalse();
    }

    @Test
    @DisplayName("what is no network in figures is refused without asking a name server")
    void noNetworks() {
        refuses("office.example.org", "operations.not-a-network");
        refuses("300.1.1.1", "operations.not-a-network");
        refuses("203.0.113.0/33", "operations.not-a-network");
        refuses("203.0.113.0/", "operations.not-a-network");
        refuses("2001:db8::/129", "operations.not-a-network");
        refuses("1::2::3", "operations.not-a-network");
        refuses("", "operations.not-a-network");
        refuses("0.0.0.0/0", "operations.network-too-wide");
        refuses("::/7", "operations.network-too-wide");
    }

    @Test
    @DisplayName("IPv6 counts by the 64 bits of a line, IPv4 by the address")
    void subjects() throws UnknownHostException {
        assertThat(Subject.address(address("2001:db8:1:2::1")))
                .isEqualTo(Subject.address(address("2001:db8:1:2:ffff::9")));
        assertThat(Subject.address(address("2001:db8:1:2::1")))
                .isNotEqualTo(Subject.address(address("2001:db8:1:3::1")));
        assertThat(Subject.address(address("203.0.113.7"))).isNotEqualTo(Subject.address(address("203.0.113.8")));
        assertThat(Subject.address(address("::ffff:203.0.113.7"))).isEqualTo(Subject.address(address("203.0.113.7")));
    }

    @Test
    @DisplayName("a login is the same with spaces around it and in any case")
    void logins() {
        assertThat(Subject.login(" Fang.Yuan ")).isEqualTo(Subject.login("fang.yuan"));
        assertThat(Subject.login("fang.yuan")).isNotEqualTo(Subject.login("fang.yuan2"));
    }

    @Test
    @DisplayName("a masked subject does not say who it is")
    void masked() throws UnknownHostException {
        assertThat(Subject.address(address("203.0.113.7")).masked()).isEqualTo("203.0.113.*");
        assertThat(Subject.address(address("2001:db8:5:6::7")).masked()).isEqualTo("2001:db8:5:*");
        assertThat(Subject.account(0xABCDEF).masked()).isEqualTo("…cdef");
    }

    @Test
    @DisplayName("a limit is refused on both sides of its bounds, and taken at them")
    void bounds() {
        rule(1, 1).checked();
        rule(LimitRule.ALLOWED_AT_MOST, LimitRule.SECONDS_AT_MOST).checked();
        for (LimitRule wrong : new LimitRule[] {
            rule(0, 60), rule(-1, 60), rule(LimitRule.ALLOWED_AT_MOST + 1, 60), rule(60, 0), rule(60, 3_601)
        }) {
            assertThatThrownBy(wrong::checked)
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.errors()).hasSize(1));
        }
        assertThatThrownBy(rule(0, 0)::checked)
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.errors()).hasSize(2));
    }

    private static LimitRule rule(int allowed, int seconds) {
        return LimitRule.of(CallKind.ORDER, LimitSubject.ACCOUNT, allowed, seconds);
    }
}
