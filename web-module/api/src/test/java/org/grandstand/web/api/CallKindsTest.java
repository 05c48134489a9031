package org.grandstand.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.grandstand.operations.CallKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("K5")
@DisplayName("a request's kind is told by its method and address")
class CallKindsTest {

    private static CallKind kind(String method, String path) {
        return CallKinds.of(method, path).orElseThrow();
    }

    @Test
    @DisplayName("orders: placing, paying, looking")
    void orders() {
        assertThat(kind("POST", "/v1/orders")).isEqualTo(CallKind.ORDER);
        assertThat(kind("POST", "/v1/orders/17/payments")).isEqualTo(CallKind.PAYMENT);
        assertThat(kind("POST", "/v1/orders/17/cancellation")).isEqualTo(CallKind.PAYMENT);
        assertThat(kind("GET", "/v1/orders")).isEqualTo(CallKind.OWN);
        assertThat(kind("GET", "/v1/orders/17/tickets.pdf")).isEqualTo(CallKind.OWN);
    }

    @Test
    @DisplayName("sign-ins: a password that is sent is told from a proof")
    void signIns() {
        assertThat(kind("POST", "/v1/sign-ins")).isEqualTo(CallKind.PASSWORD_SIGN_IN);
        assertThat(kind("POST", "/v1/sign-ins/challenge")).isEqualTo(CallKind.SIGN_IN);
        assertThat(kind("POST", "/v1/sign-ins/proof")).isEqualTo(CallKind.SIGN_IN);
        assertThat(kind("DELETE", "/v1/sign-ins/current")).isEqualTo(CallKind.SIGN_IN);
    }

    @Test
    @DisplayName("sessions: looking, availability, the waiting room")
    void sessions() {
        assertThat(kind("GET", "/v1/sessions")).isEqualTo(CallKind.BROWSE);
        assertThat(kind("GET", "/v1/sessions/A1/availability")).isEqualTo(CallKind.AVAILABILITY);
        assertThat(kind("POST", "/v1/sessions/A1/waiting-room")).isEqualTo(CallKind.WAITING);
    }

    @Test
    @DisplayName("others by their first word; health is free, what is unknown is browsing")
    void others() {
        assertThat(CallKinds.of("GET", "/v1/health/ready")).isEmpty();
        assertThat(kind("POST", "/v1/registrations")).isEqualTo(CallKind.REGISTRATION);
        assertThat(kind("POST", "/v1/payments/wechat/notifications")).isEqualTo(CallKind.PAYMENT_NOTIFICATION);
        assertThat(kind("POST", "/v1/gate/checks")).isEqualTo(CallKind.GATE);
        assertThat(kind("GET", "/v1/holders/3")).isEqualTo(CallKind.HOLDERS);
        assertThat(kind("GET", "/v1/venues/NS/seating")).isEqualTo(CallKind.BROWSE);
        assertThat(kind("GET", "/v1/healthy")).isEqualTo(CallKind.BROWSE);
        assertThat(kind("GET", "/v1")).isEqualTo(CallKind.BROWSE);
        assertThat(kind("GET", "")).isEqualTo(CallKind.BROWSE);
    }
}
