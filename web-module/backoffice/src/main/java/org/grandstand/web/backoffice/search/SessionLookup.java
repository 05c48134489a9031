package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.web.backoffice.Language;
import org.grandstand.web.backoffice.Moments;

/** Sessions by number, or by words of their name, sport or venue. */
@Dependent
public class SessionLookup implements Lookup {

    @Inject
    Programme programme;

    @Inject
    Language language;

    @Inject
    Moments moments;

    @Override
    public Kind kind() {
        return Kind.SESSION;
    }

    @Override
    public List<Hit> find(String text, int most) {
        SessionSearch search = new SessionSearch(text, null, null, null, null, null);
        return programme.search(search, 0, most).items().stream().map(this::hit).toList();
    }

    private Hit hit(SessionFacts session) {
        String detail = session.name().in(language.getLocale()) + " · "
                + session.venue().name().in(language.getLocale()) + " · "
                + moments.local(session.startsAt(), session.venue().zone());
        return new Hit(session.number(), detail, kind().page() + "?" + parameter() + "=" + session.number());
    }

    /** What the page of {@link #kind} calls the session's number. */
    String parameter() {
        return "number";
    }
}
