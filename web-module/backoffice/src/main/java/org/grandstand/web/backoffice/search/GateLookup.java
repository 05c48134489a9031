package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;

/** The same sessions as they stand at the gates. */
@Dependent
public class GateLookup extends SessionLookup {

    @Override
    public Kind kind() {
        return Kind.GATE;
    }

    @Override
    String parameter() {
        return "session";
    }
}
