package org.grandstand.simulator.publicsecurity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grandstand.simulator.journal.Journal;
import org.grandstand.simulator.wire.AdminRefused;

/** Who has which resident identity number. */
final class Population {

    /** Enough for every demo and load run within 128 MB of heap. */
    static final int MAX_PERSONS = 300_000;

    private static final String KIND = "person";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A person as the records hold it. */
    record Person(String name, String idCard) {}

    private final Journal journal;
    private final Clock clock;
    private final Map<String, String> names = new HashMap<>();

    /** @throws IOException when what the journal kept cannot be read */
    Population(Journal journal, Clock clock) throws IOException {
        this.journal = journal;
        this.clock = clock;
        for (Person person : journal.recovered(KIND, Person.class)) names.put(person.idCard(), person.name());
    }

    synchronized Optional<String> name(String idCard) {
        return Optional.ofNullable(names.get(idCard));
    }

    /** The name on record, after putting this one there when there was none and there is room. */
    synchronized Optional<String> enrolled(String idCard, String name) {
        if (!names.containsKey(idCard) && names.size() < MAX_PERSONS) {
            names.put(idCard, name);
            journal.append(KIND, idCard, new Person(name, idCard));
        }
        return name(idCard);
    }

    /**
     * Adds or renames all of them, or none.
     *
     * @throws AdminRefused naming the first person who is not well formed
     */
    synchronized int add(List<Person> persons) {
        LocalDate today = today();
        Map<String, Person> byNumber = new LinkedHashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            Person person = persons.get(i);
            requireWellFormed(person, i + 1, today);
            byNumber.put(person.idCard(), person);
        }
        long fresh = byNumber.keySet().stream()
                .filter(number -> !names.containsKey(number))
                .count();
        if (names.size() + fresh > MAX_PERSONS) throw full();
        byNumber.values().forEach(person -> names.put(person.idCard(), person.name()));
        journal.appendAll(KIND, byNumber);
        return byNumber.size();
    }

    /** Reads {@code name,id} lines in UTF-8, with or without a head line. */
    int load(Path file) throws IOException {
        List<Person> persons = Files.readAllLines(file).stream()
                .map(line -> line.replace(BYTE_ORDER_MARK, "").trim())
                .filter(line -> !line.isEmpty() && !line.equals("name,id"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Person(cells[0].trim(), cells.length > 1 ? cells[1].trim() : ""))
                .toList();
        return add(persons);
    }

    synchronized int size() {
        return names.size();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private static void requireWellFormed(Person person, int position, LocalDate today) {
        boolean good = person != null
                && person.name() != null
                && person.idCard() != null
                && PersonName.isWellFormed(person.name())
                && ResidentId.isWellFormed(person.idCard(), today);
        if (good) return;
        throw new AdminRefused(
                400,
                "simulator.wrong-person",
                "第 " + position + " 人的姓名或身份证号不合规则，一个都没有登记，请更正后重发。",
                "Person " + position
                        + " has a name or number that is not well formed; nobody was added. Correct it and send all again.");
    }

    private static AdminRefused full() {
        return new AdminRefused(
                409,
                "simulator.population-full",
                "人口库最多 " + MAX_PERSONS + " 人，请清空模拟器状态目录后重试。",
                "The population holds at most " + MAX_PERSONS
                        + " persons; clear the simulator's state folder to go on.");
    }
}
