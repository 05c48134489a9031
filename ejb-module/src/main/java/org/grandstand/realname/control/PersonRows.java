package org.grandstand.realname.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.FieldCipher;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonData;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.entity.Document;
import org.grandstand.realname.entity.Person;

/** The persons, sealed on the way in and opened on the way out. */
@ApplicationScoped
public class PersonRows {

    public static final String NUMBER = "realname.document";
    public static final String NAME = "realname.name";

    @PersistenceContext
    EntityManager entities;

    @Inject
    FieldCipher cipher;

    public void add(Person person) {
        entities.persist(person);
        entities.flush(); // two claims of one document at once: the second fails here, inside its own transaction
    }

    public Person.Sealed sealed(Document document) {
        return new Person.Sealed(
                index(document.type(), document.lifelong()),
                cipher.seal(NUMBER, document.number()),
                cipher.seal(NAME, document.name()));
    }

    private String index(DocumentType type, String lifelong) {
        return cipher.index(NUMBER, type + ":" + lifelong);
    }

    public PersonData open(Person person) {
        return new PersonData(
                person.id(),
                cipher.open(NAME, person.nameSealed()),
                person.type(),
                cipher.open(NUMBER, person.numberSealed()));
    }

    public Optional<Person> by(Document document) {
        return entities.createQuery("select p from Person p where p.type = :type and p.index = :index", Person.class)
                .setParameter("type", document.type())
                .setParameter("index", index(document.type(), document.lifelong()))
                .getResultStream()
                .findFirst();
    }

    /** Ids of the persons with this document number, whatever its type. */
    public List<Long> withNumber(String number) {
        return Document.lasting(number).entrySet().stream()
                .flatMap(known -> entities.createQuery(
                                "select p.id from Person p where p.type = :type and p.index = :index", Long.class)
                        .setParameter("type", known.getKey())
                        .setParameter("index", index(known.getKey(), known.getValue()))
                        .getResultStream())
                .toList();
    }

    public Person byId(long id) {
        return found(entities.find(Person.class, id), id);
    }

    public Person forUpdate(long id) {
        return found(entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static Person found(Person person, long id) {
        return Optional.ofNullable(person)
                .orElseThrow(() -> Rejected.missing("realname.no-such-person", "person", Ids.text(id)));
    }

    public List<PersonView> views(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Person::view)
                .toList();
    }

    /** Those in a state, the longest waiting first. */
    public Page<PersonView> inState(PersonState state, int first, int count) {
        List<PersonView> page = entities
                .createQuery("select p from Person p where p.state = :state order by p.id", Person.class)
                .setParameter("state", state)
                .setFirstResult(first)
                .setMaxResults(Math.min(count, Page.LIMIT))
                .getResultList()
                .stream()
                .map(Person::view)
                .toList();
        long total = entities.createQuery("select count(p) from Person p where p.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
        return new Page<>(page, total);
    }
}
