package org.grandstand.account;

/**
 * How far an imported list of customers is.
 *
 * @param enrolled lines that became accounts
 * @param pending those among them whose document waits to be looked at
 * @param refused lines whose person or contact was refused
 */
public record IntakeCount(int waiting, int enrolled, int pending, int refused) {

    public int done() {
        return enrolled + refused;
    }

    public int total() {
        return waiting + done();
    }
}
