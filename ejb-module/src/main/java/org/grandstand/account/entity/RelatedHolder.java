package org.grandstand.account.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.grandstand.account.HolderView;
import org.grandstand.account.Relation;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.PersonView;

/** A person a customer may buy for; SELF is the customer. Removed ones stay, because orders name them. */
@Entity
@Table(name = "account_related_holder")
public class RelatedHolder {

    /** So many a customer, besides the own person (P5). */
    public static final int MOST = 20;

    @Id
    private long id;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    @Column(name = "phone_cipher")
    private String phoneSealed;

    @Column(name = "phone_masked")
    private String phoneMasked;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected RelatedHolder() {} // for JPA

    public RelatedHolder(long customerId, long personId, Relation relation, Instant now) {
        this.id = Ids.next();
        this.customerId = customerId;
        this.personId = personId;
        this.relation = relation;
        this.createdAt = now;
    }

    public void reachedBy(String sealed, String masked) {
        phoneSealed = sealed;
        phoneMasked = masked;
    }

    /** Another person stands behind the same entry: a correction, before any ticket can have been bought. */
    public void becomes(long otherPersonId) {
        personId = otherPersonId;
    }

    public void remove(Instant now) {
        Rejected.unless(relation != Relation.SELF, "account.self-stays");
        removedAt = now;
    }

    /** Added again after a removal. */
    public void comeBack() {
        removedAt = null;
    }

    public boolean removed() {
        return removedAt != null;
    }

    public long id() {
        return id;
    }

    public long customerId() {
        return customerId;
    }

    public long personId() {
        return personId;
    }

    public Relation relation() {
        return relation;
    }

    public HolderView view(PersonView person) {
        return new HolderView(
                id,
                personId,
                relation,
                person.nameMasked(),
                person.documentType(),
                person.documentMasked(),
                person.state(),
                person.reason(),
                phoneMasked);
    }
}
