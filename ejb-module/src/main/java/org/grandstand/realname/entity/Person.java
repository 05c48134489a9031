package org.grandstand.realname.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;

/** A real person, known by one document; what is personal is sealed before it gets here. */
@Entity
@Table(name = "realname_person")
public class Person {

    /** A foreign passport's visa must be good for that much longer (U2.5). */
    public static final int VISA_MONTHS = 6;

    /** What a person's fields look like once sealed. */
    public record Sealed(String index, String number, String name) {}

    /** How a verification came about. */
    public enum Method {
        ONLINE,
        BY_HAND,
        IMPORTED
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType type;

    @Column(name = "document_index")
    private String index;

    @Column(name = "document_cipher")
    private String numberSealed;

    @Column(name = "document_masked")
    private String numberMasked;

    @Column(name = "name_cipher")
    private String nameSealed;

    @Column(name = "name_masked")
    private String nameMasked;

    private String region;

    @Enumerated(EnumType.STRING)
    private PersonState state;

    private String reason;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "valid_until")
    private String validUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {} // for JPA

    public Person(Document document, Sealed sealed, Instant now) {
        this.id = Ids.next();
        this.createdAt = now;
        this.type = document.type();
        this.index = sealed.index();
        claim(document, sealed);
    }

    /** Claimed (again, after a refusal): what was entered now counts, and waits for a decision. */
    public final void claim(Document document, Sealed sealed) {
        numberSealed = sealed.number();
        numberMasked = document.numberMasked();
        nameSealed = sealed.name();
        nameMasked = document.nameMasked();
        region = document.region();
        state = PersonState.PENDING_APPROVAL;
        reason = null;
        decidedAt = null;
    }

    /** Public security said that name and number belong together. */
    public void verifiedOnline(Instant now) {
        decide(PersonState.VERIFIED, Method.ONLINE, "public-security", now);
    }

    /**
     * Somebody looked at the document.
     *
     * @param until last day of the endorsement or visa
     */
    public void approve(LocalDate until, String by, Instant now) {
        requirePending();
        requireValid(until, LocalDate.ofInstant(now, java.time.ZoneOffset.ofHours(8)));
        validUntil = until == null ? null : until.toString();
        decide(PersonState.VERIFIED, Method.BY_HAND, by, now);
    }

    private void requireValid(LocalDate until, LocalDate today) {
        if (type == DocumentType.TW_IDENTITY || type == DocumentType.HKM_PASSPORT || type == DocumentType.RESIDENT_ID) {
            return; // no endorsement and no visa belongs to these
        }
        Rejected.unless(until != null, "realname.validity-needed");
        if (type == DocumentType.PASSPORT) {
            Rejected.unless(
                    !until.isBefore(today.plusMonths(VISA_MONTHS)),
                    "realname.visa-too-short",
                    "until",
                    until,
                    "needed",
                    today.plusMonths(VISA_MONTHS));
        } else {
            Rejected.unless(!until.isBefore(today), "realname.endorsement-over", "until", until);
        }
    }

    public void refuse(String why, String by, Instant now) {
        requirePending();
        reason = why;
        decide(PersonState.REFUSED, Method.BY_HAND, by, now);
    }

    private void requirePending() {
        if (state != PersonState.PENDING_APPROVAL) {
            throw Rejected.state("realname.already-decided", "state", state);
        }
    }

    private void decide(PersonState how, Method by, String whom, Instant now) {
        state = how;
        method = by;
        decidedBy = whom;
        decidedAt = now;
    }

    public long id() {
        return id;
    }

    public PersonState state() {
        return state;
    }

    public DocumentType type() {
        return type;
    }

    public String numberSealed() {
        return numberSealed;
    }

    public String nameSealed() {
        return nameSealed;
    }

    public PersonView view() {
        return new PersonView(id, state, type, nameMasked, numberMasked, region, reason, validUntil, createdAt);
    }
}
