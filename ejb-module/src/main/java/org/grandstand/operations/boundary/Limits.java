package org.grandstand.operations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.Glance;
import org.grandstand.operations.OverLimit;
import org.grandstand.operations.Subject;
import org.grandstand.operations.control.LimitBook;
import org.grandstand.operations.control.Limiter;

/**
 * How often somebody may call (K5). Asked for every call, most of the time before anybody knows who calls, and without a
 * transaction: no session bean, open to all.
 */
@ApplicationScoped
public class Limits {

    @Inject
    Limiter limiter;

    @Inject
    LimitBook book;

    /** Whether calls from there are the operator's own load runs and checks, which nobody counts. */
    public boolean frees(InetAddress from) {
        return book.isOperator(from);
    }

    /** Counts a call by the address it comes from if that needs no other node; for threads that must not wait. */
    public Glance glance(CallKind kind, InetAddress from) {
        return book.trusts(from) ? Glance.ADMITTED : limiter.glance(kind, Subject.address(from));
    }

    /** Counts a call by the address it comes from. */
    public Optional<OverLimit> check(CallKind kind, InetAddress from) {
        return book.trusts(from) ? Optional.empty() : limiter.check(kind, Subject.address(from));
    }

    /** Counts a call by whose it is. */
    public Optional<OverLimit> check(CallKind kind, Subject subject) {
        return limiter.check(kind, subject);
    }

    /** @throws Rejected operations.over-limit-address when it is one too many */
    public void require(CallKind kind, InetAddress from) {
        refuse(check(kind, from));
    }

    /** @throws Rejected operations.over-limit-… when it is one too many */
    public void require(CallKind kind, Subject subject) {
        refuse(check(kind, subject));
    }

    private static void refuse(Optional<OverLimit> one) {
        one.ifPresent(over -> {
            throw over.rejected();
        });
    }
}
