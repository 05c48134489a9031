package org.grandstand.events.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.grandstand.audit.boundary.AuditTrail;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.control.DeadLetterQueue;
import org.grandstand.kernel.Rejected;

/** Messages that no consumer could digest: looked at, sent again, or discarded for a reason that is on record. */
@Stateless
@RolesAllowed("system-administrator")
public class DeadLetters {

    private static final int REASON_CHARACTERS = 400;

    @Inject
    DeadLetterQueue letters;

    @Inject
    AuditTrail trail;

    /** The oldest first, at most {@value DeadLetter#SHOWN}. */
    public List<DeadLetter> oldest() {
        return letters.oldest(DeadLetter.SHOWN);
    }

    /**
     * One letter with its content.
     *
     * @throws Rejected events.no-such-dead-letter
     */
    public DeadLetter view(String messageId) {
        return letters.find(messageId).orElseThrow(() -> missing(messageId));
    }

    /**
     * Sends a letter to its queue again. Its consumer's inbox still makes a second effect impossible.
     *
     * @throws Rejected events.no-such-dead-letter
     */
    public DeadLetter replay(String messageId) {
        DeadLetter sent = letters.replay(messageId).orElseThrow(() -> missing(messageId));
        trail.done("events.dead-letter-replayed", subject(sent), null, sent);
        return sent;
    }

    /**
     * Sends the oldest letters again, at most {@value DeadLetter#SHOWN}.
     *
     * @return how many
     */
    public int replayAll() {
        List<DeadLetter> waiting = letters.oldest(DeadLetter.SHOWN);
        int sent = 0;
        for (DeadLetter letter : waiting) {
            if (letters.replay(letter.messageId()).isPresent()) {
                trail.done("events.dead-letter-replayed", subject(letter), null, letter);
                sent++;
            }
        }
        return sent;
    }

    /**
     * Gives a letter up. Its content stays in the audit trail.
     *
     * @throws Rejected events.no-such-dead-letter, events.reason-missing, events.reason-too-long
     */
    public void discard(String messageId, String reason) {
        Rejected.unless(!reason.isBlank(), "events.reason-missing");
        Rejected.unless(reason.length() <= REASON_CHARACTERS, "events.reason-too-long", "limit", REASON_CHARACTERS);
        DeadLetter gone = letters.discard(messageId).orElseThrow(() -> missing(messageId));
        trail.done("events.dead-letter-discarded", subject(gone), gone, new Discarded(reason.strip()));
    }

    /** How the trail records why. */
    private record Discarded(String reason) {}

    private static String subject(DeadLetter letter) {
        return "event:" + letter.eventId();
    }

    private static Rejected missing(String messageId) {
        return Rejected.missing("events.no-such-dead-letter", "message", messageId);
    }
}
