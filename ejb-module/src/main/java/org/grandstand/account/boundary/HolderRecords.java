package org.grandstand.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grandstand.account.Contact;
import org.grandstand.account.HolderView;
import org.grandstand.account.Relation;
import org.grandstand.account.control.CustomerRows;
import org.grandstand.account.control.HolderRows;
import org.grandstand.account.entity.Customer;
import org.grandstand.account.entity.RelatedHolder;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.PersonState;
import org.grandstand.realname.PersonView;
import org.grandstand.realname.boundary.Persons;

/** The short transactions around a customer's holders: a verification runs between them. */
@Stateless
@PermitAll
public class HolderRecords {

    @Inject
    HolderRows holders;

    @Inject
    CustomerRows customers;

    @Inject
    Persons persons;

    @Inject
    Clock clock;

    public List<HolderView> of(long customer) {
        List<RelatedHolder> present = holders.of(customer);
        Map<Long, PersonView> people = persons
                .views(present.stream().map(RelatedHolder::personId).toList())
                .stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
        return present.stream()
                .map(holder -> holder.view(people.get(holder.personId())))
                .toList();
    }

    /** Refuses before anybody is asked about the person: the customer has to be verified first, and there is a limit. */
    public void requireRoom(long customer) {
        Customer own = customers.byId(customer);
        PersonState state = persons.views(List.of(own.personId())).get(0).state();
        Rejected.unless(state == PersonState.VERIFIED, "account.verify-yourself-first");
        requireFewer(customer);
    }

    private void requireFewer(long customer) {
        Rejected.unless(
                holders.countRelated(customer) < RelatedHolder.MOST,
                "account.too-many-holders",
                "most",
                RelatedHolder.MOST);
    }

    public HolderView add(long customer, PersonView person, String phone) {
        customers.forUpdate(customer); // one after the other: the limit holds
        RelatedHolder holder = holders.of(customer, person.id()).orElse(null);
        Rejected.unless(holder == null || holder.removed(), "account.holder-known");
        requireFewer(customer);
        if (holder == null) {
            holder = new RelatedHolder(customer, person.id(), Relation.RELATED, clock.instant());
            holders.add(holder);
        }
        holder.comeBack();
        reach(holder, phone);
        return holder.view(person);
    }

    /** Only what was not verified can be corrected. */
    public void requireUnverified(long customer, long id) {
        PersonView person =
                persons.views(List.of(holders.own(customer, id).personId())).get(0);
        Rejected.unless(person.state() != PersonState.VERIFIED, "account.holder-verified");
    }

    public HolderView replace(long customer, long id, PersonView person, String phone) {
        customers.forUpdate(customer);
        RelatedHolder holder = holders.own(customer, id);
        boolean same = holder.personId() == person.id();
        Rejected.unless(same || holders.of(customer, person.id()).isEmpty(), "account.holder-known");
        Rejected.unless(same || holder.relation() == Relation.RELATED, "account.self-stays");
        holder.becomes(person.id());
        reach(holder, phone);
        return holder.view(person);
    }

    private void reach(RelatedHolder holder, String phone) {
        Contact contact = Contact.of(phone, null);
        holder.reachedBy(
                contact.phone() == null ? null : customers.sealedPhone(contact.phone()), contact.phoneMasked());
    }

    public void remove(long customer, long id) {
        holders.own(customer, id).remove(clock.instant());
    }
}
