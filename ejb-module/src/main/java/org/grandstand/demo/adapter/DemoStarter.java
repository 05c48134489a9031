package org.grandstand.demo.adapter;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.account.Role;
import org.grandstand.demo.control.DemoCalendar;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.Json;
import org.grandstand.operations.JobRunView;
import org.grandstand.operations.JobState;
import org.grandstand.operations.boundary.JobRuns;
import org.grandstand.programme.boundary.Programme;

/** With DEMO on, a database without games gets the demo Games: asked for at start-up, made by a job while the server answers. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // "no games" is a refusal, and would roll the wish back
public class DemoStarter {

    static final String KIND = "demo-games";

    @Inject
    Programme programme;

    @Inject
    JobRuns runs;

    @Inject
    ActingAs acting;

    @Inject
    Clock clock;

    @PostConstruct
    void begin() {
        if ("on".equals(System.getenv("DEMO")) && wanted()) {
            DemoCalendar calendar = new DemoCalendar(clock.instant());
            Named name = calendar.games().name();
            runs.ask(KIND, name.zh() + " / " + name.en(), Json.write(calendar));
        }
    }

    /** A run that failed half-way is asked for again; one that waits or runs goes on by itself. */
    private boolean wanted() {
        return acting.staff(Caller.SYSTEM, Role.SYSTEM_ADMINISTRATOR, () -> runs.newest(0, Page.LIMIT)).items().stream()
                .filter(run -> run.kind().equals(KIND))
                .findFirst()
                .map(JobRunView::state)
                .map(state -> state == JobState.FAILED)
                .orElseGet(this::noGames);
    }

    private boolean noGames() {
        try {
            programme.games();
            return false;
        } catch (Rejected none) {
            return true;
        }
    }
}
