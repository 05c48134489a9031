package org.grandstand.gate;

/**
 * The ticket as the person at the gate sees it: enough to point the way and to compare with a document, nothing more.
 *
 * @param level A to H; empty without a price
 * @param holderInitial first character of the holder's name; null without real names
 */
public record GateTicket(
        String code, String floor, String zone, String row, String number, String level, String holderInitial) {}
