package org.grandstand.web.backoffice.operations;

import java.io.Serializable;
import org.grandstand.operations.CallKind;
import org.grandstand.operations.LimitRule;
import org.grandstand.operations.LimitSubject;

/** A limit while it is edited. */
public class LimitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CallKind kind;
    private final LimitSubject subject;
    private int allowed;
    private int seconds;
    private boolean active;

    LimitForm(LimitRule rule) {
        kind = rule.kind();
        subject = rule.subject();
        allowed = rule.allowed();
        seconds = rule.seconds();
        active = rule.active();
    }

    LimitRule rule() {
        return new LimitRule(kind, subject, allowed, seconds, active);
    }

    CallKind kind() {
        return kind;
    }

    LimitSubject subject() {
        return subject;
    }

    public String getKindKey() {
        return "limits.kind." + kind;
    }

    public String getSubjectKey() {
        return "limits.subject." + subject;
    }

    public int getAllowed() {
        return allowed;
    }

    public void setAllowed(int allowed) {
        this.allowed = allowed;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int seconds) {
        this.seconds = seconds;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
