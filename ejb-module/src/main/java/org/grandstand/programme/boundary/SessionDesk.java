package org.grandstand.programme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.kernel.Named;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionFields;
import org.grandstand.programme.SportFacts;
import org.grandstand.programme.control.GamesRow;
import org.grandstand.programme.control.Moves;
import org.grandstand.programme.control.Pictures;
import org.grandstand.programme.control.SessionRows;
import org.grandstand.programme.control.SessionRules;
import org.grandstand.programme.entity.Games;
import org.grandstand.programme.entity.Session;
import org.grandstand.programme.entity.Sport;
import org.grandstand.venue.boundary.Venues;

/** Sets the programme up and changes it, one thing at a time (I2.1). */
@Stateless
@RolesAllowed("ticket-operations")
public class SessionDesk {

    @Inject
    GamesRow games;

    @Inject
    SessionRows rows;

    @Inject
    Pictures pictures;

    @Inject
    Venues venues;

    @Inject
    Moves moves;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Sets the games up, or changes what is said about them. */
    public GamesView defineGames(GamesView fields) {
        SessionRules.check(fields);
        GamesView before = games.find().map(Games::view).orElse(null);
        games.find().ifPresentOrElse(known -> known.change(fields), () -> games.add(new Games(fields)));
        games.touch();
        audit.done("programme.games-defined", "games:" + fields.code(), before, fields);
        return fields;
    }

    /** @throws Rejected programme.sport-code-taken, programme.bad-sport */
    public SportFacts addSport(String code, Named name) {
        SessionRules.checkSport(code, name);
        if (pictures.newest().sport(code).isPresent()) {
            throw Rejected.state("programme.sport-code-taken", "code", code);
        }
        Sport sport = new Sport(code, name);
        rows.add(sport);
        games.touch();
        audit.done("programme.sport-added", "sport:" + code, null, sport.facts());
        return sport.facts();
    }

    public SportFacts renameSport(String code, Named name) {
        SessionRules.checkSport(code, name);
        Sport sport = rows.sportForUpdate(sport(code).id());
        SportFacts before = sport.facts();
        sport.rename(name);
        games.touch();
        audit.done("programme.sport-renamed", "sport:" + code, before, sport.facts());
        return sport.facts();
    }

    /** @throws Rejected programme.session-number-taken, programme.bad-session and what the times may be refused for */
    public SessionFacts add(SessionFields fields) {
        SessionRules.check(fields);
        if (pictures.newest().byNumber(fields.number()).isPresent()) {
            throw Rejected.state("programme.session-number-taken", "number", fields.number());
        }
        games.get();
        Session session = new Session(fields.number(), content(fields), clock.instant());
        rows.add(session);
        games.touch();
        audit.done("programme.session-added", "session:" + fields.number(), null, fields);
        return facts(session.id());
    }

    /**
     * Reschedules, moves or renames a session; the number stays.
     *
     * @param reason why, for the record and for those who bought tickets
     */
    public SessionFacts change(long id, SessionFields fields, String reason) {
        SessionRules.check(fields);
        SessionRules.checkReason(reason);
        SessionFacts before = facts(id);
        moves.permit(before, fields.venue());
        rows.forUpdate(id).change(content(fields), reason);
        games.touch();
        SessionFacts after = facts(id);
        audit.done("programme.session-changed", "session:" + before.number(), before, after);
        return after;
    }

    /** Calls a session off; tickets and money follow in refund. */
    public SessionFacts cancel(long id, String reason) {
        SessionRules.checkReason(reason);
        SessionFacts before = facts(id);
        rows.forUpdate(id).cancel(reason);
        games.touch();
        audit.done("programme.session-cancelled", "session:" + before.number(), before, reason);
        return facts(id);
    }

    private Session.Content content(SessionFields fields) {
        return new Session.Content(
                fields.name(),
                sport(fields.sport()).id(),
                venues.byCode(fields.venue()).id(),
                fields.startsAt(),
                fields.endsAt(),
                fields.round());
    }

    private SportFacts sport(String code) {
        return pictures.newest()
                .sport(code)
                .orElseThrow(() -> Rejected.missing("programme.no-such-sport", "sport", code));
    }

    private SessionFacts facts(long id) {
        return pictures.newest()
                .byId(id)
                .orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", id));
    }
}
