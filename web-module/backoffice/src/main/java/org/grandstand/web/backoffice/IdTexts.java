package org.grandstand.web.backoffice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.grandstand.kernel.Ids;

/** Ids as people and addresses write them: {@code #{ids.text(row.id())}}. */
@Named("ids")
@ApplicationScoped
public class IdTexts {

    public String text(long id) {
        return Ids.text(id);
    }
}
