package org.grandstand.web.backoffice.sale;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;
import org.grandstand.kernel.Rejected;
import org.grandstand.programme.SessionFacts;
import org.grandstand.programme.boundary.Programme;
import org.grandstand.waitingroom.RoomState;
import org.grandstand.waitingroom.boundary.RoomDesk;
import org.grandstand.web.backoffice.Language;

/** One waiting room: how it stands, and its steering while people wait. */
@Named
@ViewScoped
public class WaitingRoomPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    RoomDesk rooms;

    @Inject
    RoomLines lines;

    @Inject
    Programme programme;

    @Inject
    Language language;

    private String session;
    private int pace;
    private String reason = "";
    private transient RoomLine line;

    public void load() {
        if (pace == 0) {
            pace = getLine().room().perMinute();
        }
    }

    public RoomLine getLine() {
        if (line == null) {
            SessionFacts facts = programme.byNumber(session);
            line = lines.of(facts).orElseThrow(() -> Rejected.missing("waitingroom.no-room", "session", session));
        }
        return line;
    }

    /** Asks again; bound to the poll of the page. */
    public void refresh() {
        line = null;
    }

    public boolean isPausable() {
        return getLine().room().state() == RoomState.ADMITTING;
    }

    public boolean isResumable() {
        return getLine().room().state() == RoomState.PAUSED;
    }

    public boolean isSteerable() {
        RoomState state = getLine().room().state();
        return state != RoomState.CLOSED && state != RoomState.ENDED;
    }

    /** Minutes until all who wait now have been let in. */
    public long getMinutesLeft() {
        return -Math.floorDiv(
                -getLine().room().waiting(), (long) getLine().room().perMinute());
    }

    public void pause() {
        rooms.pause(id());
        done("room.done.paused");
    }

    public void resume() {
        rooms.resume(id());
        done("room.done.resumed");
    }

    public void changePace() {
        rooms.pace(id(), pace);
        done("room.done.pace");
    }

    public void close() {
        rooms.close(id(), reason);
        done("room.done.closed");
    }

    private long id() {
        return getLine().session().id();
    }

    private void done(String key) {
        refresh();
        String sentence = ResourceBundle.getBundle("org.grandstand.web.backoffice.Texts", language.getLocale())
                .getString(key);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public int getPace() {
        return pace;
    }

    public void setPace(int pace) {
        this.pace = pace;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
