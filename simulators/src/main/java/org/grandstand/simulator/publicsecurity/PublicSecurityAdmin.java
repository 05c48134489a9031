package org.grandstand.simulator.publicsecurity;

import java.util.List;
import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.publicsecurity.Population.Person;
import org.grandstand.simulator.wire.AdminDoor;
import org.grandstand.simulator.wire.AdminRefused;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.Json;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.Routes;

/** Fills the population and sets faults. */
final class PublicSecurityAdmin {

    static final int MAX_PERSONS_A_CALL = 10_000;

    /** Persons to add or rename. */
    record Persons(List<Person> persons) {}

    private final Population population;

    PublicSecurityAdmin(Population population) {
        this.population = population;
    }

    Answering door(CallFaults faults) {
        Routes routes =
                new Routes().on("GET", "/admin/persons", request -> counted()).on("POST", "/admin/persons", this::add);
        faults.addTo(routes);
        return new AdminDoor(routes);
    }

    private Reply counted() {
        return Reply.json(200, Json.object().put("count", population.size()));
    }

    private Reply add(Request request) {
        List<Person> persons = AdminDoor.body(request, Persons.class).persons();
        if (persons == null || persons.size() > MAX_PERSONS_A_CALL)
            throw new AdminRefused(
                    400,
                    "simulator.too-many-persons",
                    "persons 必须是 0 到 " + MAX_PERSONS_A_CALL + " 人的数组，请分批发送。",
                    "persons is an array of at most " + MAX_PERSONS_A_CALL + "; send the rest in further calls.");
        return Reply.json(200, Json.object().put("added", population.add(persons)));
    }
}
