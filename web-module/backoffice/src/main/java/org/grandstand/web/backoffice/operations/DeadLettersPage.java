package org.grandstand.web.backoffice.operations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.grandstand.events.DeadLetter;
import org.grandstand.events.boundary.DeadLetters;

/** Messages that no consumer could digest: looked at, sent again, discarded. */
@Named
@ViewScoped
public class DeadLettersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    DeadLetters letters;

    private transient List<DeadLetter> list;
    private transient DeadLetter chosen;
    private long chosenId;
    private String reason = "";

    public List<DeadLetter> getList() {
        if (list == null) {
            list = letters.oldest();
        }
        return list;
    }

    /** Opens the dialog with a letter's content. */
    public void choose(DeadLetter letter) {
        chosen = letter;
        chosenId = letter.eventId();
        reason = "";
    }

    public void replay(long eventId) {
        letters.replay(eventId);
        list = null;
    }

    public void replayAll() {
        letters.replayAll();
        list = null;
    }

    public void discard() {
        letters.discard(chosenId, reason);
        list = null;
    }

    public DeadLetter getChosen() {
        return chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
