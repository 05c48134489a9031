package org.grandstand.demo.adapter;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.demo.control.DemoCalendar;
import org.grandstand.demo.control.DemoCustomer;
import org.grandstand.demo.control.DemoOrder;
import org.grandstand.demo.control.DemoOrder.Ending;
import org.grandstand.demo.control.DemoPeople;
import org.grandstand.demo.control.DemoSession;
import org.grandstand.demo.control.DemoSession.SaleStory;

/** What happens once the programme stands: people register, sessions are seated and sold, some of it goes wrong. */
@ApplicationScoped
public class DemoStory {

    private static final Logger LOG = Logger.getLogger(DemoStory.class.getName());
    private static final long SEED = 20_261_122L;

    /** Its orders have a minute to be paid; they come first, so that the minute passes while the others order. */
    private static final String HASTY_SESSION = "TTE01";

    private static final int ORDERS_A_STEP = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long LOOK_MILLIS = 500;

    @Resource
    ManagedExecutorService executor;

    @Inject
    SimulatedParties parties;

    @Inject
    DemoCustomers customers;

    @Inject
    DemoApprovals approvals;

    @Inject
    DemoSales sales;

    @Inject
    DemoOrders orders;

    @Inject
    DemoGates gates;

    /**
     * @param stopped whether the work is to end; what takes long asks now and then
     * @param beside gets what goes on beside the steps
     */
    List<Runnable> steps(
            DemoCalendar calendar, List<DemoSession> sessions, BooleanSupplier stopped, List<Future<?>> beside) {
        List<DemoCustomer> people = DemoPeople.customers(SEED);
        List<DemoSession> sold =
                sessions.stream().filter(session -> session.sale().sold()).toList();
        List<DemoOrder> wanted = orders(people, sold);
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> parties.enrol(people));
        steps.add(() -> beside.addAll(customers.begin(people, stopped)));
        sold.forEach(session -> steps.add(() -> sell(calendar, session)));
        steps.add(() -> await(beside));
        steps.add(() -> approvals.decide(calendar.today()));
        steps.add(() -> beside.add(executor.submit(() -> prepareOthers(calendar, sessions, stopped))));
        for (int from = 0; from < wanted.size(); from += ORDERS_A_STEP) {
            List<DemoOrder> some = wanted.subList(from, Math.min(wanted.size(), from + ORDERS_A_STEP));
            steps.add(() -> some.forEach(orders::play));
        }
        steps.add(() -> await(beside));
        steps.add(() -> await(wanted, stopped));
        steps.add(() -> gates.admit(underWay(sold), with(wanted, Ending.PAID)));
        sold.forEach(session -> steps.add(() -> sales.settle(session, calendar.terms(session))));
        steps.add(() -> with(wanted, Ending.PAID_TOO_LATE).forEach(orders::payAfterAll));
        return steps;
    }

    private static DemoSession underWay(List<DemoSession> sold) {
        return sold.stream()
                .filter(session -> session.sale() == SaleStory.ENDING)
                .findFirst()
                .orElseThrow();
    }

    private static List<DemoOrder> orders(List<DemoCustomer> people, List<DemoSession> sold) {
        List<DemoCustomer> buyers =
                people.stream().filter(customer -> customer.self().resident()).toList();
        return DemoOrder.of(SEED, buyers, sold, HASTY_SESSION).stream()
                .sorted(Comparator.comparing(order -> !order.session().equals(HASTY_SESSION)))
                .toList();
    }

    private void sell(DemoCalendar calendar, DemoSession session) {
        sales.seat(session);
        sales.open(session, calendar.buying(session, session.number().equals(HASTY_SESSION)));
    }

    private void prepareOthers(DemoCalendar calendar, List<DemoSession> sessions, BooleanSupplier stopped) {
        for (DemoSession session : sessions) {
            if (!session.sale().sold() && !stopped.getAsBoolean()) {
                sales.seat(session);
                sales.open(session, calendar.terms(session));
            }
        }
    }

    private static void await(List<Future<?>> beside) {
        try {
            for (Future<?> part : beside) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("what went on beside the story broke off", broken.getCause());
        }
    }

    private static List<DemoOrder> with(List<DemoOrder> orders, Ending ending) {
        return orders.stream().filter(order -> order.ending() == ending).toList();
    }

    /** Payments are told by notifications and unpaid orders run out by the clock: neither is done when it was begun. */
    private void await(List<DemoOrder> wanted, BooleanSupplier stopped) {
        List<DemoOrder> open = wanted;
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += LOOK_MILLIS) {
            open = open.stream().filter(order -> !orders.over(order)).toList();
            if (open.isEmpty() || stopped.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
        LOG.log(Level.WARNING, "{0} orders of the demo have not come to their end", open.size());
    }
}
