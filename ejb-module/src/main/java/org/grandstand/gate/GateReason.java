package org.grandstand.gate;

import org.grandstand.gate.GateAnswer.Result;

/** Why somebody is not let in, or not at once. Each has a text under its code, in both languages. */
public enum GateReason {
    UNREADABLE_QR("gate.unreadable-qr"),
    FORGED_QR("gate.forged-qr"),
    UNKNOWN_KEY("gate.unknown-key"),
    MISTYPED_CODE("gate.mistyped-code"),
    UNKNOWN_TICKET("gate.unknown-ticket"),
    NO_TICKET_FOR_DOCUMENT("gate.no-ticket-for-document"),
    SEVERAL_TICKETS_FOR_DOCUMENT("gate.several-tickets-for-document"),
    OTHER_SESSION("gate.other-session"),
    NOT_SOLD("gate.not-sold"),
    EMERGENCY_SEAT("gate.emergency-seat"),
    VOID("gate.void-ticket"),
    SESSION_CANCELLED("gate.session-cancelled"),
    TOO_EARLY("gate.too-early"),
    TOO_LATE("gate.too-late"),
    ALREADY_ADMITTED("gate.already-admitted"),
    TURNED_AWAY("gate.turned-away"),
    /** A registered or occupied seat's ticket names nobody: a person compares the accreditation (I0). */
    NOT_PUBLIC("gate.not-public-ticket", Result.SECOND_LOOK),
    /** The holder's identity is not confirmed any more: a person compares the document (U2.1). */
    HOLDER_UNVERIFIED("gate.holder-unverified", Result.SECOND_LOOK);

    private final String code;
    private final Result result;

    GateReason(String code) {
        this(code, Result.REFUSED);
    }

    GateReason(String code, Result result) {
        this.code = code;
        this.result = result;
    }

    /** The refusal code under which the texts stand. */
    public String code() {
        return code;
    }

    /** What the gate answers for this reason. */
    public Result result() {
        return result;
    }
}
