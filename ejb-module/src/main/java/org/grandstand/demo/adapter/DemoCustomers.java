package org.grandstand.demo.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.grandstand.account.Contact;
import org.grandstand.account.CustomerQuery;
import org.grandstand.account.CustomerView;
import org.grandstand.account.Enrolment;
import org.grandstand.account.HolderForm;
import org.grandstand.account.HolderView;
import org.grandstand.account.NewPassword;
import org.grandstand.account.Registration;
import org.grandstand.account.Role;
import org.grandstand.account.Source;
import org.grandstand.account.boundary.BulkEnrolment;
import org.grandstand.account.boundary.CustomerDesk;
import org.grandstand.account.boundary.Holders;
import org.grandstand.account.boundary.Registrations;
import org.grandstand.demo.control.DemoCustomer;
import org.grandstand.demo.control.DemoPerson;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;
import org.grandstand.realname.boundary.Persons;

/** Customers register as people do: by phone, verified through public security, with the people they buy for. */
@ApplicationScoped
public class DemoCustomers {

    static final String PASSWORD = "Demo-2026";

    private static final int REGISTERED = 40;
    private static final Source[] SOURCES = {
        Source.WEB, Source.MINI_PROGRAM, Source.MINI_PROGRAM, Source.WEB, Source.BOOTH
    };

    /** A customer as far as buying goes: the account and its verified holders, the own person first. */
    record Buyer(long id, List<Long> holders) {}

    private final Map<Integer, Buyer> buyers = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    @Inject
    Registrations registrations;

    @Inject
    BulkEnrolment enrolment;

    @Inject
    CustomerDesk desk;

    @Inject
    Persons persons;

    @Inject
    Holders holders;

    @Inject
    DemoCast cast;

    @Inject
    ActingAs acting;

    /** Begins to bring everybody in beside other work. */
    List<Future<?>> begin(List<DemoCustomer> customers, BooleanSupplier stopped) {
        Map<Boolean, List<DemoCustomer>> byWay =
                customers.stream().collect(Collectors.partitioningBy(DemoCustomers::comesAlone));
        return List.of(
                executor.submit(() -> byWay.get(true).stream()
                        .takeWhile(customer -> !stopped.getAsBoolean())
                        .forEach(customer -> join(customer, registered(customer)))),
                executor.submit(() -> enrol(byWay.get(false), stopped)));
    }

    /** Deriving a password is slow by intent, so most customers come from elsewhere, with verifiers made there. */
    private static boolean comesAlone(DemoCustomer customer) {
        return customer.index() < REGISTERED || !customer.self().resident();
    }

    private void join(DemoCustomer customer, long id) {
        List<Long> verified = acting.customer(id, () -> {
            int known = holders.list().size() - 1;
            customer.related().stream().skip(known).forEach(person -> holders.add(new HolderForm(claim(person), null)));
            return holders.list().stream().map(HolderView::id).toList();
        });
        buyers.put(customer.index(), new Buyer(id, verified));
    }

    private long registered(DemoCustomer customer) {
        return known(customer)
                .orElseGet(() -> registrations
                        .register(new Registration(
                                customer.phone(),
                                null,
                                NewPassword.typed(PASSWORD),
                                claim(customer.self()),
                                source(customer)))
                        .customerId());
    }

    /** All of them at once, each verified by public security before. */
    private void enrol(List<DemoCustomer> customers, BooleanSupplier stopped) {
        List<DemoCustomer> fresh =
                customers.stream().filter(customer -> known(customer).isEmpty()).toList();
        fresh.stream()
                .takeWhile(customer -> !stopped.getAsBoolean())
                .forEach(customer -> persons.verifyOrFind(claim(customer.self())));
        if (!fresh.isEmpty() && !stopped.getAsBoolean()) {
            cast.as(Role.SYSTEM_ADMINISTRATOR, () -> {
                String verifier = enrolment.verifier(PASSWORD);
                return enrolment.enrol(fresh.stream()
                        .map(customer -> new Enrolment(
                                Contact.of(customer.phone(), null), verifier, claim(customer.self()), source(customer)))
                        .toList());
            });
        }
        customers.stream()
                .takeWhile(customer -> !stopped.getAsBoolean())
                .forEach(customer -> join(customer, known(customer).orElseThrow()));
    }

    /** Who has the phone already, from before a crash or since the enrolment. */
    private Optional<Long> known(DemoCustomer customer) {
        CustomerQuery query = new CustomerQuery(customer.phone(), null, null, true);
        return cast.as(Role.CUSTOMER_SERVICE, () -> desk.search(query, 0, 1)).items().stream()
                .map(CustomerView::id)
                .findFirst();
    }

    private static Source source(DemoCustomer customer) {
        return SOURCES[customer.index() % SOURCES.length];
    }

    private static PersonClaim claim(DemoPerson person) {
        DocumentType type = person.resident() ? DocumentType.RESIDENT_ID : DocumentType.PASSPORT;
        return new PersonClaim(person.name(), type, person.documentNumber());
    }

    Buyer buyer(int index) {
        return Optional.ofNullable(buyers.get(index)).orElseThrow();
    }
}
