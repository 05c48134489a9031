package org.grandstand.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.gate.GateAnswer;
import org.grandstand.gate.GateCheck;
import org.grandstand.gate.GateCount;
import org.grandstand.gate.GateSession;
import org.grandstand.gate.GateTicket;
import org.grandstand.gate.boundary.GateChecks;
import org.grandstand.gate.boundary.Gates;
import org.grandstand.kernel.Refusals;

/** What the gate's phone talks to (G3, I7.1). A refused ticket is an answer like an admitted one, status 200. */
@Path("gate")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"gate-staff", "gate-administrator"})
@RequestScoped
@Tag(name = "Gates")
@SecurityRequirement(name = "token")
public class GateResource {

    @Inject
    GateChecks checks;

    @Inject
    Gates gates;

    @Context
    HttpHeaders headers;

    /**
     * What is shown at the gate; one of code, qr and documentNumber.
     *
     * @param passed what a person decided after the answer SECOND_LOOK; left out before
     */
    public record CheckBody(
            @NotNull @Size(min = 1, max = 24) String session,
            @Size(min = 1, max = GateCheck.TEXT_AT_MOST) String code,
            @Size(min = 1, max = GateCheck.TEXT_AT_MOST) String qr,
            @Size(min = 1, max = GateCheck.TEXT_AT_MOST) String documentNumber,
            @Size(max = GateCheck.GATE_NAME_AT_MOST) String gate,
            Boolean passed) {

        @Override
        public String toString() {
            return "CheckBody[" + session + "]"; // a document number never reaches a log
        }
    }

    /** Why not, in the caller's language. */
    public record Reason(String code, String detail) {}

    /** The answer that fills the screen. */
    public record CheckAnswer(
            GateAnswer.Result result, Reason reason, GateTicket ticket, Instant admittedAt, GateCount count) {}

    /** Sessions to choose from. */
    public record Sessions(List<Session> items) {}

    /** One of them, with the times of its doors. */
    public record Session(@JsonUnwrapped OrderAnswer.Session session, Instant doorsOpenAt, Instant doorsCloseAt) {}

    @POST
    @Path("checks")
    @Operation(
            summary =
                    "Checks what somebody shows and, when it is good, lets them in; a refused ticket is an answer too")
    public CheckAnswer check(@NotNull @Valid CheckBody body, @HeaderParam(IdempotencyKey.HEADER) String key) {
        GateAnswer answer = checks.check(new GateCheck(
                body.session(),
                body.code(),
                body.qr(),
                body.documentNumber(),
                body.gate(),
                body.passed(),
                IdempotencyKey.of(key).orElse(null)));
        return new CheckAnswer(answer.result(), reason(answer), answer.ticket(), answer.admittedAt(), answer.count());
    }

    private Reason reason(GateAnswer answer) {
        if (answer.reason() == null) {
            return null;
        }
        Locale language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String code = answer.reason().code();
        return new Reason(code, Refusals.text(code, answer.facts(), language));
    }

    /** @param venue code; all venues when it is left out */
    @GET
    @Path("sessions")
    @Operation(summary = "Sessions whose doors open soon or are open")
    public Sessions sessions(@QueryParam("venue") String venue) {
        return new Sessions(
                gates.near(venue).stream().map(GateResource::session).toList());
    }

    private static Session session(GateSession session) {
        return new Session(OrderAnswer.Session.of(session.session()), session.opensAt(), session.closesAt());
    }

    @GET
    @Path("sessions/{number}/count")
    @Operation(summary = "How many are in, and how many are expected")
    public GateCount count(@PathParam("number") String number) {
        return gates.count(number);
    }
}
