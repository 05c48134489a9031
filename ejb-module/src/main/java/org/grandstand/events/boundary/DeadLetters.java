package org.grandstand.events.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.OutboxRow;
import org.grandstand.events.control.DeadLetterRows;
import org.grandstand.events.control.OutboxRows;
import org.grandstand.kernel.Rejected;

/** Messages that no consumer could digest: looked at, sent again, or discarded for a reason that is on record. */
@Stateless
@RolesAllowed("system-administrator")
public class DeadLetters {

    private static final int REASON_CHARACTERS = 400;

    @Inject
    DeadLetterRows letters;

    @Inject
    OutboxRows outbox;

    @Inject
    AuditTrail trail;

    /** Puts aside what a broker gave up; it is no longer sent by itself. */
    @PermitAll
    public void bury(DeadLetter letter) {
        letters.add(letter);
        outbox.settle(letter.eventId());
    }

    /** The oldest first, at most {@value DeadLetter#SHOWN}. */
    public List<DeadLetter> oldest() {
        return letters.oldest(DeadLetter.SHOWN);
    }

    /**
     * Sends a letter to its queue again. Its consumer's inbox still makes a second effect impossible.
     *
     * @throws Rejected events.no-such-dead-letter
     */
    public DeadLetter replay(long eventId) {
        DeadLetter letter = taken(eventId);
        outbox.add(List.of(new OutboxRow(letter.eventId(), letter.queue(), letter.type(), letter.body())));
        trail.done("events.dead-letter-replayed", subject(letter), null, letter);
        return letter;
    }

    /**
     * Sends the oldest letters again, at most {@value DeadLetter#SHOWN}.
     *
     * @return how many
     */
    public int replayAll() {
        List<DeadLetter> waiting = letters.oldest(DeadLetter.SHOWN);
        waiting.forEach(letter -> replay(letter.eventId()));
        return waiting.size();
    }

    /**
     * Gives a letter up. Its content stays in the audit trail.
     *
     * @throws Rejected events.no-such-dead-letter, events.reason-missing, events.reason-too-long
     */
    public void discard(long eventId, String reason) {
        Rejected.unless(!reason.isBlank(), "events.reason-missing");
        Rejected.unless(reason.length() <= REASON_CHARACTERS, "events.reason-too-long", "limit", REASON_CHARACTERS);
        DeadLetter gone = taken(eventId);
        trail.done("events.dead-letter-discarded", subject(gone), gone, new Discarded(reason.strip()));
    }

    /** Of two people who deal with one letter at once the second finds it gone. */
    private DeadLetter taken(long eventId) {
        DeadLetter letter = letters.find(eventId).orElseThrow(() -> missing(eventId));
        if (!letters.remove(eventId)) {
            throw missing(eventId);
        }
        return letter;
    }

    /** How the trail records why. */
    private record Discarded(String reason) {}

    private static String subject(DeadLetter letter) {
        return "event:" + letter.eventId();
    }

    private static Rejected missing(long eventId) {
        return Rejected.missing("events.no-such-dead-letter", "message", eventId);
    }
}
