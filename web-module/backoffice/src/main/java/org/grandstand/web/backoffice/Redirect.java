package org.grandstand.web.backoffice;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leaves for another page of the back office. */
final class Redirect {

    private Redirect() {}

    /** @param page path inside the back office, with its query, encoded as an address is */
    static void to(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
