package org.grandstand.web.backoffice.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.kernel.Ids;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.PersonSearch;
import org.grandstand.web.backoffice.exchange.ListExport;

/** Real-name persons by document number, masked. */
@Dependent
public class PersonLookup implements Lookup {

    @Inject
    PersonSearch persons;

    @Inject
    ListExport texts;

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public List<Hit> find(String text, int most) {
        return persons.find(text).stream().limit(most).map(this::hit).toList();
    }

    private Hit hit(PersonView person) {
        String detail = texts.text("state.person." + person.state()) + " · "
                + texts.text("document." + person.documentType()) + " " + person.documentMasked();
        return new Hit(person.nameMasked(), detail, kind().page() + "?id=" + Ids.text(person.id()));
    }
}
