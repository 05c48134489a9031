package org.grandstand.gate;

/** Why somebody is not let in. Each has a text under its code, in both languages. */
public enum GateReason {
    UNREADABLE_QR("gate.unreadable-qr"),
    FORGED_QR("gate.forged-qr"),
    UNKNOWN_KEY("gate.unknown-key"),
    MISTYPED_CODE("gate.mistyped-code"),
    UNKNOWN_TICKET("gate.unknown-ticket"),
    NO_TICKET_FOR_DOCUMENT("gate.no-ticket-for-document"),
    OTHER_SESSION("gate.other-session"),
    NOT_SOLD("gate.not-sold"),
    VOID("gate.void-ticket"),
    SESSION_CANCELLED("gate.session-cancelled"),
    TOO_EARLY("gate.too-early"),
    TOO_LATE("gate.too-late"),
    ALREADY_ADMITTED("gate.already-admitted");

    private final String code;

    GateReason(String code) {
        this.code = code;
    }

    /** The refusal code under which the texts stand. */
    public String code() {
        return code;
    }
}
