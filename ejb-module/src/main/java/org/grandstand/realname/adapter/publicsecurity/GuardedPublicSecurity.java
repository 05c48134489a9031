package org.grandstand.realname.adapter.publicsecurity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.grandstand.realname.control.PublicSecurity;

/** The port as others see it: a full bulkhead or an open circuit is no verdict either. */
@ApplicationScoped
public class GuardedPublicSecurity implements PublicSecurity {

    @Inject
    IdCardVerification calls;

    @Override
    public Verdict check(String name, String residentNumber) {
        try {
            return calls.check(name, residentNumber);
        } catch (FaultToleranceException guarded) {
            throw new NoVerdict("public security is left alone for a while", guarded);
        }
    }
}
