package org.grandstand.realname.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.Rejected.FieldError;
import org.grandstand.realname.PersonClaim;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.control.ImportedPersons;
import org.grandstand.realname.control.PersonRows;
import org.grandstand.realname.control.PublicSecurity;
import org.grandstand.realname.control.PublicSecurity.NoVerdict;
import org.grandstand.realname.control.PublicSecurity.Verdict;
import org.grandstand.realname.entity.Document;

/** Makes real persons out of claims: known ones are found, new ones verified online or put before a human (U2.4, U2.6). */
@Stateless
@PermitAll
public class Persons {

    /** Persons taken over in one call at most. */
    public static final int IMPORTED_AT_ONCE = 5_000;

    static final int RETRY_SECONDS = 30;

    @Inject
    PersonRecords records;

    @Inject
    PersonRows persons;

    @Inject
    ImportedPersons imported;

    @Inject
    PublicSecurity publicSecurity;

    @Inject
    Clock clock;

    /**
     * The person of a claim. Not part of the caller's transaction: a person once verified stays so, whatever becomes of
     * the call, and the question to public security holds no connection.
     *
     * @throws Rejected {@code realname.claim} with the fields that are wrong, also when public security says that name and
     *     number do not belong together; {@code realname.service-unavailable} when it cannot be asked now
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public PersonView verifyOrFind(PersonClaim claim) {
        Document document = Document.of(claim, LocalDate.now(clock));
        Optional<PersonView> known = records.find(document);
        if (known.isPresent() && known.get().state() != PersonState.REFUSED) {
            return known.get();
        }
        if (!document.type().verifiedOnline()) {
            return kept(document, () -> records.keepPending(document));
        }
        require(ask(document));
        return kept(document, () -> records.keepVerified(document));
    }

    /** What is wrong with the form of a claim, field by field; asks nobody. */
    public List<FieldError> formErrors(PersonClaim claim) {
        try {
            Document.of(claim, LocalDate.now(clock));
            return List.of();
        } catch (Rejected wrong) {
            return wrong.errors();
        }
    }

    private Verdict ask(Document document) {
        try {
            return publicSecurity.check(document.name(), document.number());
        } catch (NoVerdict later) {
            throw Rejected.unavailable("realname.service-unavailable", "retryAfterSeconds", RETRY_SECONDS);
        }
    }

    private static void require(Verdict verdict) {
        FieldError error = switch (verdict) {
            case MATCH -> null;
            case DIFFERENT -> new FieldError("name", "realname.not-matching", Map.of());
            case NO_RECORD -> new FieldError("documentNumber", "realname.no-record", Map.of());
            case UNREADABLE_NUMBER -> new FieldError("documentNumber", "realname.number-refused", Map.of());
            case UNREADABLE_NAME -> new FieldError("name", "realname.name-refused", Map.of());
            case TOO_OFTEN_TODAY -> new FieldError("documentNumber", "realname.too-often-today", Map.of());
        };
        if (error != null) {
            throw Rejected.fields(Rejected.Kind.RULE, "realname.claim", List.of(error));
        }
    }

    /** Keeps the person; should somebody else have kept the same one a moment ago, that one is the person. */
    private PersonView kept(Document document, java.util.function.Supplier<PersonView> keep) {
        try {
            return keep.get();
        } catch (EJBException collided) {
            return records.find(document).orElseThrow(() -> collided);
        }
    }

    /** Ids of the persons with exactly this document number, whatever its type; for the gates, which read documents. */
    public List<Long> withDocument(String documentNumber) {
        return persons.withNumber(documentNumber);
    }

    public List<PersonView> views(Collection<Long> ids) {
        return persons.views(ids);
    }

    /**
     * Takes over persons who were verified elsewhere, in the caller's transaction; those already known keep their state.
     *
     * @return the persons' ids in the order of the claims
     * @throws Rejected {@code realname.claim} for the first claim that is wrong
     */
    public List<Long> importVerified(List<PersonClaim> claims) {
        Rejected.unless(
                claims.size() <= IMPORTED_AT_ONCE,
                "realname.too-many-at-once",
                "most",
                IMPORTED_AT_ONCE,
                "sent",
                claims.size());
        LocalDate today = LocalDate.now(clock);
        return imported.keep(
                claims.stream().map(claim -> Document.of(claim, today)).toList());
    }
}
