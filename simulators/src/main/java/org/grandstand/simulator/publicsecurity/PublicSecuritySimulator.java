package org.grandstand.simulator.publicsecurity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.grandstand.simulator.fault.CallFaults;
import org.grandstand.simulator.journal.Journal;
import org.grandstand.simulator.wire.Answering;
import org.grandstand.simulator.wire.RateLimit;
import org.grandstand.simulator.wire.Reply;
import org.grandstand.simulator.wire.Request;
import org.grandstand.simulator.wire.WireServer;

/** The real-name check, running. */
public final class PublicSecuritySimulator implements AutoCloseable {

    private final WireServer server;
    private final Journal journal;
    private final String baseUrl;

    private PublicSecuritySimulator(Journal journal, PublicSecuritySettings settings, Clock clock) throws IOException {
        this.journal = journal;
        Population population = new Population(journal, clock);
        if (settings.populationFile().isPresent())
            population.load(settings.populationFile().get());
        CallFaults faults = new CallFaults();
        Answering admin = new PublicSecurityAdmin(population).door(faults);
        Door door = new Door(admin);
        server = new WireServer(settings.port(), door::answer);
        baseUrl = "http://127.0.0.1:" + server.port();
        door.api = new ApiDoor(
                new Tc3Verifier(Credentials.in(settings.stateFolder(), baseUrl), clock),
                new IdCardVerification(population, settings.enrolsUnknown(), settings.perNumberAndDay()),
                new RateLimit(clock, settings.callsPerSecond()),
                faults);
    }

    /**
     * Starts, with credentials and population as an earlier run left them.
     *
     * @throws IOException when the port is taken or the state folder cannot be used
     */
    public static PublicSecuritySimulator start(PublicSecuritySettings settings, Clock clock) throws IOException {
        Journal journal = Journal.open(settings.stateFolder().resolve("provider/publicsecurity.journal"));
        try {
            return new PublicSecuritySimulator(journal, settings, clock);
        } catch (IOException | RuntimeException cannotStart) {
            journal.close();
            throw cannotStart;
        }
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** The file that tells a caller where the service is and how to sign. */
    public static Path callerFile(Path stateFolder) {
        return stateFolder.resolve(Credentials.PROPERTIES_FILE);
    }

    @Override
    public void close() {
        server.close();
        journal.close();
    }

    /** The port is open, and its number known, a moment before the credentials are. */
    private static final class Door {

        private final Answering admin;
        private volatile Answering api = request -> Reply.empty(503);

        private Door(Answering admin) {
            this.admin = admin;
        }

        private Reply answer(Request request) {
            return (request.path().startsWith("/admin/") ? admin : api).answer(request);
        }
    }
}
