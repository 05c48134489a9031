package org.grandstand.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Outage;
import org.grandstand.kernel.Rejected;

/** Everything that is not a refusal by itself: looks for one inside, else records the failure under a number. */
@ApplicationScoped
public class Incidents {

    private static final Logger LOG = Logger.getLogger(Incidents.class.getName());
    private static final int CAUSES = 20;
    private static final int RETRY_AFTER_SECONDS = 2;

    @Inject
    Problems problems;

    public Response answer(Throwable failure, HttpHeaders headers) {
        return find(failure, Rejected.class)
                .or(() -> find(failure, OptimisticLockException.class)
                        .map(changed -> Rejected.state("request.changed-meanwhile")))
                .or(() -> away(failure))
                .map(why -> problems.answer(why, headers))
                .orElseGet(() -> recorded(failure, headers));
    }

    /** An outage fails every request alike: one line each, no trace, and the client is told to come again. */
    static Optional<Rejected> away(Throwable failure) {
        if (!Outage.in(failure)) {
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "the database cannot be reached: {0}", failure.getMessage());
        return Optional.of(Rejected.unavailable("request.database-away", "seconds", RETRY_AFTER_SECONDS));
    }

    private Response recorded(Throwable failure, HttpHeaders headers) {
        String incident = Ids.text(Ids.next());
        LOG.log(Level.SEVERE, "incident " + incident, failure);
        Rejected why = Rejected.unavailable("request.failed", "incident", incident);
        return problems.answer(500, why, headers);
    }

    static boolean isAccess(Throwable failure) {
        return find(failure, EJBAccessException.class).isPresent();
    }

    /** The refusal for lack of a role inside a failure; the failure itself when there is none. */
    static Throwable access(Throwable failure) {
        return find(failure, EJBAccessException.class)
                .map(Throwable.class::cast)
                .orElse(failure);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
