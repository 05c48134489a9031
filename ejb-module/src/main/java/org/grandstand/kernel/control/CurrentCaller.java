package org.grandstand.kernel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.security.Principal;
import org.grandstand.kernel.Caller;

/**
 * The caller of the running call. Without a sign-in it is the system itself (timers, consumers, start-up), unless the call
 * came through a web door: then nobody knows who it is.
 */
@ApplicationScoped
public class CurrentCaller {

    @Inject
    Principal principal;

    @Inject
    WebCall call;

    public Caller get() {
        Caller caller = Caller.of(principal == null ? null : principal.getName());
        return caller.kind() == Caller.Kind.ANONYMOUS && !ofStranger() ? Caller.SYSTEM : caller;
    }

    private boolean ofStranger() {
        try {
            return call.isOfStranger();
        } catch (ContextNotActiveException noRequest) {
            return false; // a thread of the system's own
        }
    }
}
