package org.grandstand.gate;

/**
 * What a gate asks. Exactly one of code, qr and documentNumber is given.
 *
 * @param session number of the session at whose gate somebody stands
 * @param code a ticket code as typed
 * @param qr what a scanner read
 * @param documentNumber number of an identity document as read or typed
 * @param gate name of the gate; may be null
 * @param passed what a person decided at the second look: true lets in, false turns away; null when nobody looked yet
 * @param key names this question, so that asking again after a lost answer admits once; may be null
 */
public record GateCheck(
        String session, String code, String qr, String documentNumber, String gate, Boolean passed, String key) {

    /** No scanner reads more than this of one code. */
    public static final int TEXT_AT_MOST = 400;

    public static final int GATE_NAME_AT_MOST = 40;
}
