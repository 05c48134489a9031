package org.grandstand.kernel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import org.grandstand.kernel.Caller;

/** The caller of the running call. Without a sign-in (timers, consumers, start-up) it is the system itself. */
@ApplicationScoped
public class CurrentCaller {

    @Inject
    Principal principal;

    public Caller get() {
        Caller caller = Caller.of(principal == null ? null : principal.getName());
        return caller.kind() == Caller.Kind.ANONYMOUS ? Caller.SYSTEM : caller;
    }
}
