package org.grandstand.web.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.kernel.Named;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.boundary.Programme;

/** The games and their sports. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RequestScoped
@Tag(name = "Programme")
public class ProgrammeResource {

    private static final int KEPT_SECONDS = 60;

    @Inject
    Programme programme;

    @Inject
    Clock clock;

    /** The games, and what time it is where they are held. */
    public record Games(
            Named name, LocalDate startDate, LocalDate endDate, String zone, String currency, OffsetDateTime now) {}

    /** A sport and how many sessions it has that are going to be held. */
    public record SportItem(String code, Named name, int sessions) {}

    /** All sports of the games. */
    public record Sports(List<SportItem> items) {}

    @GET
    @Path("games")
    @Operation(summary = "The games and what time it is there")
    @APIResponseSchema(value = Games.class, responseCode = "200", responseDescription = "The answer")
    public Response games(@Context Request request) {
        GamesView games = programme.games();
        OffsetDateTime now = clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(ZoneId.of(games.zone()))
                .toOffsetDateTime();
        return Representation.of(new Games(
                        games.name(), games.startDate(), games.endDate(), games.zone(), games.currency(), now))
                .answer(request);
    }

    @GET
    @Path("sports")
    @Operation(summary = "The sports and how many sessions each has")
    @APIResponseSchema(value = Sports.class, responseCode = "200", responseDescription = "The answer")
    public Response sports(@Context Request request) {
        List<SportItem> items = programme.sports().stream()
                .map(count -> new SportItem(count.sport().code(), count.sport().name(), count.sessions()))
                .toList();
        CacheControl cache = new CacheControl();
        cache.setMaxAge(KEPT_SECONDS);
        return Representation.of(new Sports(items)).answer(request, cache);
    }
}
