package org.grandstand.realname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.grandstand.kernel.control.Database;

/** Names as they may be shown, without the rest of the person. */
@ApplicationScoped
public class MaskedNames {

    @Inject
    Database database;

    public String masked(long person) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select name_masked from realname_person where id = :person")
                        .bind("person", person)
                        .mapTo(String.class)
                        .one());
    }
}
