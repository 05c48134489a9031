package org.grandstand.realname.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.realname.control.MaskedNames;

/** How persons are greeted. Neither session bean nor transaction: every sign-in asks, and one statement needs none. */
@ApplicationScoped
public class PersonNames {

    @Inject
    MaskedNames names;

    public String masked(long person) {
        return names.masked(person);
    }
}
