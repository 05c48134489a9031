package org.grandstand.realname.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.control.PersonRows;
import org.grandstand.realname.entity.Document;
import org.grandstand.realname.entity.Person;

/** The short transactions around a verification: the question to public security is asked between them. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PersonRecords {

    @Inject
    PersonRows persons;

    @Inject
    Clock clock;

    /** The person of a document; a document that is known under another name is refused. */
    public Optional<PersonView> find(Document document) {
        Optional<Person> known = persons.by(document);
        known.filter(person -> person.state() != PersonState.REFUSED)
                .ifPresent(person -> requireName(person, document));
        return known.map(Person::view);
    }

    private void requireName(Person person, Document document) {
        if (!persons.open(person).name().equalsIgnoreCase(document.name())) {
            FieldError error = new FieldError("name", "realname.other-name", Map.of());
            throw Rejected.fields(Rejected.Kind.RULE, "realname.claim", List.of(error));
        }
    }

    /** Keeps a claim that waits for approval by hand. */
    public PersonView keepPending(Document document) {
        return kept(document).view();
    }

    /** Keeps a person whom public security just confirmed. */
    public PersonView keepVerified(Document document) {
        Person person = kept(document);
        person.verifiedOnline(clock.instant());
        return person.view();
    }

    private Person kept(Document document) {
        Optional<Person> refused = persons.by(document);
        refused.ifPresent(person -> person.claim(document, persons.sealed(document)));
        return refused.orElseGet(() -> {
            Person person = new Person(document, persons.sealed(document), clock.instant());
            persons.add(person);
            return person;
        });
    }
}
