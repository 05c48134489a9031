package org.grandstand.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ContextNotActiveException;
import java.security.Principal;
import org.grandstand.kernel.Caller;
import org.grandstand.testing.Wiring;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private static Caller caller(String principal, WebCall call) {
        return new Wiring()
                .with(Principal.class, () -> principal)
                .with(WebCall.class, call)
                .get(CurrentCaller.class)
                .get();
    }

    @Test
    @DisplayName("a stranger at a web door is anonymous, not the system")
    void stranger() {
        WebCall call = new WebCall();
        call.ofStranger();
        assertThat(caller("anonymous", call)).isEqualTo(Caller.ANONYMOUS);
        assertThat(caller("staff:7:li.lei", call)).isEqualTo(Caller.staff(7, "li.lei"));
    }

    @Test
    @DisplayName("timers, consumers and threads without a request are the system")
    void system() {
        assertThat(caller("anonymous", new WebCall())).isEqualTo(Caller.SYSTEM);
        assertThat(caller("anonymous", new WebCall() {
                    @Override
                    public boolean isOfStranger() {
                        throw new ContextNotActiveException();
                    }
                }))
                .isEqualTo(Caller.SYSTEM);
    }
}
