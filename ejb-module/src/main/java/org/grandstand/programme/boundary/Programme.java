package org.grandstand.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.grandstand.kernel.Page;
import org.grandstand.kernel.PageRequest;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.GamesView;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.SessionSearch;
import org.grandstand.programme.SportCount;
import org.grandstand.programme.control.GamesRow;
import org.grandstand.programme.control.Picture;
import org.grandstand.programme.control.Pictures;

/**
 * The programme for everybody to read. Answers come from memory after one small statement, so callers need no cache of
 * their own, or keep what they made of them under {@link #revision}.
 */
@Stateless
@PermitAll
public class Programme {

    @Inject
    GamesRow games;

    @Inject
    Pictures pictures;

    /** @throws Rejected programme.no-games while none are set up */
    public GamesView games() {
        return games.get().view();
    }

    /** Another number after every change of the programme (sessions, sports, price levels, games); never used twice. */
    public long revision() {
        return games.revision();
    }

    /** @throws Rejected programme.no-such-session */
    public SessionFacts byNumber(String number) {
        return find(number).orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", number));
    }

    public Optional<SessionFacts> find(String number) {
        return pictures.newest().byNumber(number);
    }

    /** @throws Rejected programme.no-such-session */
    public SessionFacts byId(long id) {
        return pictures.newest()
                .byId(id)
                .orElseThrow(() -> Rejected.missing("programme.no-such-session", "number", id));
    }

    /** In the order asked for; unknown ids are left out. */
    public List<SessionFacts> byIds(Collection<Long> ids) {
        Picture picture = pictures.newest();
        return ids.stream().map(picture::byId).flatMap(Optional::stream).toList();
    }

    /** Sessions in order of start. */
    public Page<SessionFacts> search(SessionSearch search, int first, int count) {
        return Page.of(pictures.newest().matching(search), PageRequest.usual(first, count));
    }

    /** Every session that fits, in order of start; for calendars, batches and lists that filter further. */
    public List<SessionFacts> all(SessionSearch search) {
        return pictures.newest().matching(search);
    }

    /** By code. */
    public List<SportCount> sports() {
        return pictures.newest().sportCounts();
    }
}
