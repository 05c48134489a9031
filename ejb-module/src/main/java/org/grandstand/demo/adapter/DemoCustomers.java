package org.grandstand.demo.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.grandstand.account.HolderForm;
import org.grandstand.account.HolderView;
import org.grandstand.account.Registration;
import org.grandstand.account.SignInWish;
import org.grandstand.account.SignedIn;
import org.grandstand.account.Source;
import org.grandstand.account.boundary.Holders;
import org.grandstand.account.boundary.Registrations;
import org.grandstand.account.boundary.SignIns;
import org.grandstand.demo.control.DemoCustomer;
import org.grandstand.demo.control.DemoPerson;
import org.grandstand.kernel.Rejected;
import org.grandstand.realname.DocumentType;
import org.grandstand.realname.PersonClaim;

/** Customers register as people do: by phone, verified through public security, with the people they buy for. */
@ApplicationScoped
public class DemoCustomers {

    static final String PASSWORD = "Demo-2026";

    private static final int AT_ONCE = 2;
    private static final Source[] SOURCES = {
        Source.WEB, Source.MINI_PROGRAM, Source.MINI_PROGRAM, Source.WEB, Source.BOOTH
    };

    /** A customer as far as buying goes: the account and its verified holders, the own person first. */
    record Buyer(long id, List<Long> holders) {}

    private final Map<Integer, Buyer> buyers = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    @Inject
    SimulatedParties parties;

    @Inject
    Registrations registrations;

    @Inject
    SignIns signIns;

    @Inject
    Holders holders;

    @Inject
    ActingAs acting;

    /** Begins to register everybody beside other work; {@link #await} waits for the end. */
    List<Future<?>> begin(List<DemoCustomer> customers) {
        parties.enrol(customers);
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < AT_ONCE; part++) {
            int mine = part;
            parts.add(executor.submit(() -> customers.stream()
                    .filter(customer -> customer.index() % AT_ONCE == mine)
                    .forEach(this::join)));
        }
        return parts;
    }

    static void await(List<Future<?>> parts) {
        try {
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("customers could not be registered", broken.getCause());
        }
    }

    private void join(DemoCustomer customer) {
        long id = registered(customer);
        List<Long> verified = acting.customer(id, () -> {
            List<HolderView> known = holders.list();
            for (DemoPerson person : customer.related()
                    .subList(
                            Math.min(known.size() - 1, customer.related().size()),
                            customer.related().size())) {
                holders.add(new HolderForm(claim(person), null));
            }
            return holders.list().stream().map(HolderView::id).toList();
        });
        buyers.put(customer.index(), new Buyer(id, verified));
    }

    /** Registers; somebody who is registered already (after a crash) signs in. */
    private long registered(DemoCustomer customer) {
        Source source = SOURCES[customer.index() % SOURCES.length];
        Registration wish = new Registration(customer.phone(), null, PASSWORD, claim(customer.self()), source);
        try {
            return registrations.register(wish).customerId();
        } catch (Rejected taken) {
            SignedIn known = signIns.signIn(new SignInWish(customer.phone(), PASSWORD));
            signIns.signOut(known.token());
            return known.signIn().id();
        }
    }

    private static PersonClaim claim(DemoPerson person) {
        DocumentType type = person.resident() ? DocumentType.RESIDENT_ID : DocumentType.PASSPORT;
        return new PersonClaim(person.name(), type, person.documentNumber());
    }

    Buyer buyer(int index) {
        return Optional.ofNullable(buyers.get(index)).orElseThrow();
    }
}
