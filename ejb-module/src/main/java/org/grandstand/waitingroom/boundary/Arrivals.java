package org.grandstand.waitingroom.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grandstand.account.CustomerPerson;
import org.grandstand.account.boundary.HolderDirectory;
import org.grandstand.kernel.Rejected;
import org.grandstand.waitingroom.control.Arrival;
import org.grandstand.waitingroom.control.ArrivalOutcome;
import org.grandstand.waitingroom.control.PlaceRows;
import org.grandstand.waitingroom.control.RoomBook;
import org.grandstand.waitingroom.control.RoomRows;
import org.grandstand.waitingroom.entity.ArrivalRound;
import org.grandstand.waitingroom.entity.QueueRules;
import org.grandstand.waitingroom.entity.Room;
import org.grandstand.waitingroom.entity.Standing;

/** Gives many people their places in one transaction (group commit). The room's lock keeps nodes apart. */
@Stateless
@PermitAll
public class Arrivals {

    @Inject
    RoomRows rooms;

    @Inject
    PlaceRows places;

    @Inject
    RoomBook book;

    @Inject
    HolderDirectory directory;

    @Inject
    Clock clock;

    /** @return outcomes in the order of the arrivals */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<ArrivalOutcome> writeAll(List<Arrival> arrivals) {
        Map<Long, CustomerPerson> persons =
                directory.customers(arrivals.stream().map(Arrival::customerId).collect(Collectors.toSet()));
        Map<Arrival, ArrivalOutcome> outcomes = new HashMap<>();
        Map<Long, List<Arrival>> byRoom =
                arrivals.stream().collect(Collectors.groupingBy(Arrival::sessionId, TreeMap::new, Collectors.toList()));
        byRoom.forEach((session, ofRoom) -> outcomes.putAll(write(session, ofRoom, persons)));
        return arrivals.stream().map(outcomes::get).toList();
    }

    private Map<Arrival, ArrivalOutcome> write(
            long session, List<Arrival> arrivals, Map<Long, CustomerPerson> persons) {
        Instant now = clock.instant();
        Optional<Room> room = rooms.lock(session).filter(one -> one.takesPlaces(now));
        if (room.isEmpty()) {
            return all(arrivals, Rejected.state("waitingroom.not-taking-places"));
        }
        List<Standing> known = places.ofPersons(
                session, persons.values().stream().map(CustomerPerson::personId).collect(Collectors.toSet()));
        ArrivalRound round = new ArrivalRound(new QueueRules(room.get(), book.order(session), now), known);
        Map<Arrival, ArrivalOutcome> outcomes = new HashMap<>();
        arrivals.forEach(arrival -> outcomes.put(arrival, arrive(round, arrival, persons.get(arrival.customerId()))));
        keep(session, round, now);
        return outcomes;
    }

    private static Map<Arrival, ArrivalOutcome> all(List<Arrival> arrivals, Rejected why) {
        return arrivals.stream()
                .distinct()
                .collect(Collectors.toMap(arrival -> arrival, arrival -> new ArrivalOutcome.Refused(why)));
    }

    private static ArrivalOutcome arrive(ArrivalRound round, Arrival arrival, CustomerPerson person) {
        return person == null || !person.verified()
                ? new ArrivalOutcome.Refused(Rejected.rule("waitingroom.not-verified"))
                : new ArrivalOutcome.Placed(round.arrive(person.personId(), arrival.arrived()));
    }

    private void keep(long session, ArrivalRound round, Instant now) {
        if (!round.added().isEmpty() || !round.moved().isEmpty()) {
            places.add(session, round.added(), now);
            places.move(session, round.moved());
            rooms.count(session, round.counts());
        }
    }
}
